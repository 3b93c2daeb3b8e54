# Data analytics, search and machine learning.

type "alicloud_data_works_project" {
  class = "data"
  loses = "the workspace with its nodes, workflows, schedules and data sources"
}

type "alicloud_data_works_folder" {
  class = "data"
  loses = "the folder with the nodes and workflows in it"
}

type "alicloud_datahub_project" {
  class = "data"
  loses = "the project with its topics and the records in them"
}

type "alicloud_datahub_topic" {
  class = "data"
  loses = "the topic with the records in it"

  safeguard "life_cycle" {
    decrease = true
    loses    = "the records older than the new period"
  }
}

type "alicloud_datahub_subscription" {
  class = "stateless"
  why   = "the topic keeps its records, and only the consumers' offsets go"
}

type "alicloud_elasticsearch_instance" {
  class = "data"
  loses = "the cluster with all indices in it, and its automatic snapshots"
}

type "alicloud_emr_cluster" {
  class = "data"
  loses = "the cluster with HDFS and the disks of its nodes"
}

type "alicloud_emrv2_cluster" {
  class = "data"
  loses = "the cluster with HDFS and the disks of its nodes"

  safeguard "deletion_protection" { off = [false, null] }
}

type "alicloud_hologram_instance" {
  class   = "data"
  loses   = "the warehouse with all databases in it"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_imm_project" {
  class = "data"
  loses = "the project with its datasets and the index of the files' metadata"
}

type "alicloud_maxcompute_project" {
  class = "data"
  loses = "the project with all tables, resources and functions in it"

  safeguard "properties.retention_days" {
    least    = 1
    decrease = true
    loses    = "the backup versions of tables older than the period"
  }
  safeguard "security_properties.project_protection.protected" {
    off   = [false]
    loses = "what keeps data from being taken out of the project"
  }
}

type "alicloud_milvus_instance" {
  class   = "data"
  loses   = "the vector database with all collections in it"
  destroy = "a subscription is not released: the destroy only drops it from the state"

  safeguard "auto_backup" {
    off   = [false]
    loses = "the automatic backups to restore from"
  }
}

type "alicloud_open_search_app_group" {
  class   = "data"
  loses   = "the application with its documents and indices"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_ots_instance" {
  class = "data"
  loses = "the Tablestore instance; one with tables in it is not deleted"
}

type "alicloud_ots_table" {
  class = "data"
  loses = "the table with all rows in it, and its indices and tunnels"

  safeguard "time_to_live" {
    decrease = true
    forever  = [-1]
    loses    = "the rows older than the new lifetime"
  }
  safeguard "max_version" {
    decrease = true
    loses    = "the older versions of each cell"
  }
}

class "stateless" {
  why   = "it is built again from the table's rows"
  types = ["alicloud_ots_search_index", "alicloud_ots_secondary_index"]
}

type "alicloud_pai_workspace_workspace" {
  class = "data"
  loses = "the workspace with its models, experiments, datasets and runs as they are registered"
}

class "data" {
  loses = "the registered model version and its metadata; its files stay in the bucket"
  types = ["alicloud_pai_workspace_model", "alicloud_pai_workspace_model_version"]
}

class "data" {
  loses = "the records of training runs: parameters and metrics"
  types = ["alicloud_pai_workspace_experiment", "alicloud_pai_workspace_run"]
}

class "stateless" {
  why   = "it registers files that stay in their bucket or file system"
  types = ["alicloud_pai_workspace_dataset", "alicloud_pai_workspace_datasetversion"]
}

type "alicloud_realtime_compute_vvp_instance" {
  class   = "data"
  loses   = "the workspace with its drafts, deployments, catalogs and the savepoints' records"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_realtime_compute_deployment" {
  class = "data"
  loses = "the deployment with its record of savepoints and checkpoints"
}

type "alicloud_star_rocks_instance" {
  class = "data"
  loses = "the warehouse with all databases in it"
}

type "alicloud_max_compute_role" {
  class = "identity"

  scope "policy" "iam-json" {}
  scope "type" "role" {
    broad   = ["admin"]
    confers = "administration of the project"
  }
}

type "alicloud_max_compute_tenant_role_user_attachment" {
  class = "identity"

  scope "tenant_role" "role" {
    broad    = ["super_administrator", "admin", "tenant_super_administrator", "tenant_admin"]
    computed = true
    confers  = "administration of all projects of the tenant"
  }
}

type "alicloud_max_compute_role_user_attachment" {
  class = "identity"

  scope "role_name" "role" {
    broad   = ["super_administrator", "admin", "project_admin"]
    confers = "administration of the project"
  }
}

type "alicloud_data_works_project_member" {
  class = "identity"

  scope "roles.code" "role" {
    broad   = ["role_project_owner", "role_project_admin", "role_project_security"]
    confers = "administration of the workspace"
  }
}

type "alicloud_pai_workspace_member" {
  class = "identity"

  scope "roles" "role" {
    broad   = ["PAI.WorkspaceAdmin", "PAI.WorkspaceOwner"]
    confers = "administration of the workspace"
  }
}

class "stateless" {
  destroy = "does nothing: the setting stays as it was last applied"
  types = [
    "alicloud_max_compute_quota", "alicloud_max_compute_quota_schedule", "alicloud_max_compute_tunnel_quota_timer",
  ]
}

class "stateless" {
  types = [
    "alicloud_aligreen_audit_callback", "alicloud_aligreen_biz_type", "alicloud_aligreen_callback",
    "alicloud_aligreen_image_lib", "alicloud_aligreen_keyword_lib", "alicloud_aligreen_oss_stock_task",
    "alicloud_brain_industrial_pid_loop", "alicloud_cloudauth_face_config", "alicloud_data_works_data_source",
    "alicloud_data_works_data_source_shared_rule", "alicloud_data_works_di_alarm_rule",
    "alicloud_data_works_di_job", "alicloud_data_works_dw_resource_group", "alicloud_data_works_network",
    "alicloud_imp_app_template", "alicloud_max_compute_quota_plan", "alicloud_ots_instance_attachment",
    "alicloud_ots_tunnel", "alicloud_pai_flow_pipeline", "alicloud_pai_service",
    "alicloud_pai_workspace_code_source", "alicloud_pai_workspace_user_config", "alicloud_realtime_compute_job",
    "alicloud_star_rocks_node_group",
  ]
}

class "data" {
  loses = "the project with its control loops and their history"
  types = ["alicloud_brain_industrial_pid_organization", "alicloud_brain_industrial_pid_project"]
}

class "config-state" {
  types = ["alicloud_iot_device_group", "alicloud_mhub_app", "alicloud_mhub_product"]
}
