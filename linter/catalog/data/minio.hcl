provider "minio" {
  source   = "aminueza/minio"
  reviewed = "3.40"
  types    = 65
}

type "minio_s3_bucket" {
  class   = "data"
  loses   = "the bucket; with force_destroy all objects in it too, locked ones included"
  destroy = "MinIO refuses to delete a bucket with objects unless force_destroy is true"
  ids     = ["bucket"]

  safeguard "force_destroy" { off = [true] }

  scope "acl" "words" {
    broad   = ["public", "public-read", "public-read-write", "public-write"]
    confers = "the bucket's objects to everybody"
  }
}

type "minio_s3_object" {
  class = "data"
  loses = "the object"
}

type "minio_kms_key" {
  class = "keys"
  loses = "the key: what is encrypted with it can never be read again"
}

type "minio_s3_bucket_versioning" {
  class    = "stateless"
  protects = "the earlier versions of what is changed or deleted in the bucket from then on"

  safeguard "versioning_configuration.status" {
    off   = ["Suspended"]
    loses = "the earlier versions of objects changed or deleted from then on"
  }
}

type "minio_s3_bucket_object_lock_configuration" {
  class    = "stateless"
  protects = "the time in which objects written from then on cannot be deleted"
  destroy  = "new objects are not locked any more"

  safeguard "rule.default_retention.days" {
    decrease = true
    loses    = "part of the time in which new objects cannot be deleted"
  }
  safeguard "rule.default_retention.years" {
    decrease = true
    loses    = "part of the time in which new objects cannot be deleted"
  }
  safeguard "rule.default_retention.mode" {
    off   = ["GOVERNANCE"]
    data  = true
    loses = "the lock that nobody can lift"
  }
}

type "minio_s3_bucket_retention" {
  class    = "stateless"
  protects = "the time in which objects written from then on cannot be deleted"
  destroy  = "new objects are not locked any more"

  safeguard "validity_period" {
    decrease = true
    unit     = "unit"
    loses    = "part of the time in which new objects cannot be deleted"
  }
  safeguard "mode" {
    off   = ["GOVERNANCE"]
    data  = true
    loses = "the lock that nobody can lift"
  }
}

type "minio_s3_object_legal_hold" {
  class    = "stateless"
  protects = "what kept the object from being deleted"
  destroy  = "the object can be deleted from then on"

  safeguard "status" {
    off   = ["OFF"]
    data  = true
    loses = "what kept the object from being deleted"
  }
}

type "minio_s3_object_retention" {
  class   = "stateless"
  destroy = "the object can be deleted from then on, unless its mode forbids that"
}

# Accounts and credentials, and what they may do.

type "minio_accesskey" {
  class   = "identity"
  endless = true

  scope "policy" "iam-json" {
    broad   = [null]
    confers = "all that its user may do"
  }

  secret "secret_key" {
    unless  = ["secret_key_wo_version"]
    instead = "secret_key_wo, which is not kept"
  }
}

type "minio_iam_service_account" {
  class = "identity"

  scope "policy" "iam-json" {
    broad   = [null]
    confers = "all that its user may do"
  }

  expiry "expiration" "timestamp" { never = [null] }
  secret "secret_key" {
    unless  = ["secret_key_wo_version"]
    instead = "secret_key_wo, which is not kept"
  }
}

class "identity" {
  types = ["minio_iam_group_policy", "minio_iam_policy"]

  scope "policy" "iam-json" {}
}

class "identity" {
  types = [
    "minio_iam_group_policy_attachment", "minio_iam_ldap_group_policy_attachment",
    "minio_iam_ldap_user_policy_attachment", "minio_iam_user_policy_attachment",
  ]

  scope "policy_name" "role" {
    broad   = ["consoleAdmin", "readwrite"]
    confers = "every bucket, the deletion of objects included"
  }
}

type "minio_iam_idp_openid" {
  class = "identity"

  scope "role_policy" "role" {
    broad   = ["consoleAdmin", "readwrite"]
    confers = "every bucket, to all who sign in through it"
  }
}

class "identity" {
  types = ["minio_iam_group"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "members or access keys that were added by others"
  }
}

type "minio_iam_user" {
  class = "identity"

  safeguard "force_destroy" {
    off   = [true]
    loses = "members or access keys that were added by others"
  }

  secret "secret" {
    unless  = ["secret_wo_version"]
    instead = "secret_wo, which is not kept"
  }
}

class "identity" {
  types = [
    "minio_iam_group_membership", "minio_iam_group_user_attachment", "minio_iam_idp_ldap",
    "minio_iam_user_group_membership",
  ]
}

type "minio_prometheus_bearer_token" {
  class = "identity"

  expiry "expires_in" "duration" {}
}

type "minio_s3_bucket_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "minio_s3_bucket_anonymous_access" {
  class = "stateless"

  scope "access_type" "words" {
    broad   = ["public", "public-read", "public-read-write", "public-write"]
    confers = "the bucket's objects to everybody"
  }
  scope "policy" "iam-json" {}
}

# Settings, and jobs that run once.

class "config-state" {
  destroy = "the setting goes back to MinIO's default"
  types = [
    "minio_config", "minio_server_config_api", "minio_server_config_etcd", "minio_server_config_heal",
    "minio_server_config_region", "minio_server_config_scanner", "minio_server_config_storage_class",
  ]
}

class "stateless" {
  why     = "it stands for something that was done once"
  destroy = "nothing happens: what was imported or restored stays"
  types = [
    "minio_bucket_metadata_import", "minio_config_restore", "minio_iam_import",
    "minio_s3_incomplete_upload_cleanup",
  ]
}

type "minio_s3_bucket_replication" {
  class   = "stateless"
  destroy = "the other bucket follows no longer: it is no copy of today's objects"

  safeguard "rule.delete_replication" {
    off   = [true]
    data  = true
    loses = "the copy in the other bucket, when an object's version is deleted in this one"
  }
}

type "minio_pool_decommission" {
  class   = "stateless"
  why     = "it moves objects to other pools and loses none"
  destroy = "a decommission that still runs is cancelled"
}

type "minio_ilm_tier" {
  class = "stateless"
  why   = "MinIO refuses to remove a tier that objects were moved to"
}

type "minio_site_replication" {
  class   = "stateless"
  destroy = "the sites follow each other no longer"
}

class "stateless" {
  types = [
    "minio_audit_kafka", "minio_audit_webhook", "minio_batch_job", "minio_ilm_policy", "minio_logger_webhook",
    "minio_notify_amqp", "minio_notify_elasticsearch", "minio_notify_kafka", "minio_notify_mqtt",
    "minio_notify_mysql", "minio_notify_nats", "minio_notify_nsq", "minio_notify_postgres", "minio_notify_redis",
    "minio_notify_webhook", "minio_pool_rebalance", "minio_s3_bucket_cors", "minio_s3_bucket_lifecycle",
    "minio_s3_bucket_notification", "minio_s3_bucket_quota", "minio_s3_bucket_server_side_encryption",
    "minio_s3_bucket_tags", "minio_s3_object_tags", "minio_service_action",
  ]
}
