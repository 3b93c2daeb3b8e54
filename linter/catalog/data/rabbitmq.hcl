provider "rabbitmq" {
  source   = "cyrilgdn/rabbitmq"
  reviewed = "1.10"
  types    = 11
}

type "rabbitmq_vhost" {
  class   = "data"
  loses   = "the virtual host with all queues and their messages, its exchanges, policies and permissions"
  destroy = "there is no safeguard"
}

type "rabbitmq_queue" {
  class   = "data"
  loses   = "the queue with all messages in it"
  destroy = "there is no safeguard: consumers and messages do not hold it back; a change of settings makes it anew, empty"
}

type "rabbitmq_exchange" {
  class   = "stateless"
  why     = "an exchange holds no messages"
  destroy = "its bindings go with it: messages sent to it reach no queue"
}

class "stateless" {
  why   = "it routes or limits messages and holds none; its definition may set how long they live"
  types = ["rabbitmq_operator_policy", "rabbitmq_policy"]
}

type "rabbitmq_user" {
  class = "identity"

  scope "tags" "words" {
    broad   = ["administrator"]
    confers = "everything in every virtual host"
  }
}

type "rabbitmq_permissions" {
  class = "identity"

  scope "permissions.configure" "words" {
    broad   = [".*", "^.*$", ".+"]
    confers = "the deletion of every queue of the virtual host"
  }
}

type "rabbitmq_topic_permissions" {
  class = "identity"
}

class "stateless" {
  types = ["rabbitmq_binding", "rabbitmq_federation_upstream", "rabbitmq_shovel"]
}
