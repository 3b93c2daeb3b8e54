provider "docker" {
  source   = "kreuzwerker/docker"
  also     = ["docker/docker"]
  reviewed = "4.5"
  types    = 14
}

type "docker_volume" {
  class = "data"
  loses = "the volume with all data on it"
}

type "docker_registry_image" {
  class   = "data"
  loses   = "the image in the registry: nobody can pull that tag any more"
  destroy = "the image is deleted from the registry unless keep_remotely is true"

  safeguard "keep_remotely" {
    off   = [false, null]
    keeps = [true]
  }
}

type "docker_container" {
  class   = "stateless"
  why     = "what is to last is on volumes of their own"
  destroy = "anonymous volumes go with it unless remove_volumes is false"

  safeguard "remove_volumes" {
    off   = [true]
    data  = true
    loses = "the container's anonymous volumes with all data on them"
  }

  scope "privileged" "words" {
    broad   = [true]
    confers = "the host, to whatever runs in the container"
  }
  scope "capabilities.add" "words" {
    broad   = ["ALL", "CAP_ALL", "SYS_ADMIN", "CAP_SYS_ADMIN"]
    confers = "the host's administration, to whatever runs in the container"
  }
}

type "docker_plugin" {
  class = "stateless"

  scope "grant_all_permissions" "words" {
    broad   = [true]
    confers = "whatever the plugin asks of the host"
  }
}

type "docker_compose" {
  class   = "stateless"
  destroy = "as `docker compose down`: containers and networks go, named volumes stay"
}

type "docker_image" {
  class = "stateless"
  why   = "a local copy of what a registry has, or of what is built again"
}

class "stateless" {
  why   = "its value comes from the configuration"
  types = ["docker_config", "docker_secret"]
}

class "stateless" {
  types = ["docker_buildx_builder", "docker_network", "docker_service", "docker_tag"]
}

# Docker Hub's tokens, of the provider docker/docker.

type "docker_access_token" {
  class   = "identity"
  endless = true

  # A personal token is for every repository that its account can reach.
  scope "scopes" "words" {
    broad   = ["repo:admin"]
    confers = "deletion of images in every repository of the account"
  }
  secret "token" { instead = "an organization's access token with an end, for the repositories that it is for" }
}

type "docker_org_access_token" {
  class = "identity"

  scope "resources.scopes" "words" {
    broad   = ["repo-push", "scope-image-push"]
    confers = "pushing to every repository of the organization"
    where "resources.path" { like = ["\\*", "**/\\*"] }
  }
  scope "resources.type" "words" {
    broad   = ["TYPE_ORG"]
    confers = "the organization itself: its members and settings"
  }
  expiry "expires_at" "timestamp" { never = [null] }
  secret "token" { instead = "OpenID Connect, or a token that is sealed" }
}
