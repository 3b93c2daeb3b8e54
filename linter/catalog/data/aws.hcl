provider "aws" {
  source   = "hashicorp/aws"
  also     = ["opentofu/aws"]
  reviewed = "6.25.0"
  types    = 1581
}

# Accounts and governance: organizations, stacks, catalogues of products, quotas, costs.

type "aws_organizations_account" {
  class = "data"
  loses = "the account with everything in it, if close_on_deletion is set; else it leaves the organization"

  safeguard "close_on_deletion" {
    off   = [true]
    loses = "the account with everything in it: AWS closes it, and deletes it 90 days later"
  }
}

type "aws_organizations_organization" {
  class   = "data"
  loses   = "the organization with its units and policies"
  destroy = "AWS refuses while there are member accounts in it"
}

type "aws_organizations_organizational_unit" {
  class   = "stateless"
  destroy = "AWS refuses while there are accounts in it"
}

class "stateless" {
  types = ["aws_organizations_policy", "aws_organizations_policy_attachment"]
  why   = "its end lifts what the policy forbids; the policy's text stands in the configuration"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the policy"
  }
}

type "aws_organizations_resource_policy" {
  class = "stateless"

  scope "content" "iam-json" {}
}

type "aws_organizations_delegated_administrator" {
  class = "identity"

  scope "service_principal" "words" {
    broad = [
      "account.amazonaws.com", "iam.amazonaws.com", "member.org.stacksets.cloudformation.amazonaws.com",
      "sso.amazonaws.com",
    ]
    confers = "administration of the service in every account of the organization"
  }
}

class "identity" {
  types = [
    "aws_auditmanager_organization_admin_account_registration", "aws_cloudtrail_organization_delegated_admin_account",
    "aws_detective_organization_admin_account", "aws_fms_admin_account", "aws_guardduty_organization_admin_account",
    "aws_inspector2_delegated_admin_account", "aws_macie2_organization_admin_account",
    "aws_securityhub_organization_admin_account", "aws_servicecatalog_organizations_access",
    "aws_vpc_ipam_organization_admin_account",
  ]
  why = "it makes an account the administrator of the service for the whole organization"
}

type "aws_controltower_landing_zone" {
  class   = "config-state"
  destroy = "Control Tower is decommissioned, which cannot be undone: nothing manages the accounts and log buckets any more"
}

# Stacks and products: what they made goes with them.

type "aws_cloudcontrolapi_resource" {
  class = "data"
  loses = "the object, whatever type_name says it is: a database or bucket with all in it, where it is one"
}

type "aws_cloudformation_stack" {
  class = "data"
  loses = "every resource of the stack, stores among them unless their DeletionPolicy retains them"

  scope "capabilities" "words" {
    broad   = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"]
    confers = "the making of users, roles and policies by the template"
  }
}

type "aws_serverlessapplicationrepository_cloudformation_stack" {
  class = "data"
  loses = "every resource of the application's stack, stores among them unless their DeletionPolicy retains them"

  scope "capabilities" "words" {
    broad   = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"]
    confers = "the making of users, roles and policies by the template"
  }
}

type "aws_cloudformation_stack_instances" {
  class = "data"
  loses = "the stacks in the accounts and regions named, with every resource that their DeletionPolicy does not retain"

  safeguard "retain_stacks" {
    off   = [false, null]
    keeps = [true]
  }
}

type "aws_cloudformation_stack_set_instance" {
  class = "data"
  loses = "the stack in its account and region, with every resource that its DeletionPolicy does not retain"

  safeguard "retain_stack" {
    off   = [false, null]
    keeps = [true]
  }
}

type "aws_cloudformation_stack_set" {
  class   = "stateless"
  destroy = "CloudFormation refuses while there are stacks of it"

  safeguard "auto_deployment.retain_stacks_on_account_removal" {
    off   = [false]
    loses = "the stacks of an account that leaves the organizational unit"
  }

  scope "capabilities" "words" {
    broad   = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"]
    confers = "the making of users, roles and policies by the template"
  }
}

type "aws_servicecatalog_provisioned_product" {
  class = "data"
  loses = "every resource that the product provisioned, stores among them"

  safeguard "retain_physical_resources" {
    off   = [false, null]
    keeps = [true]
  }
}

class "identity" {
  types = ["aws_servicecatalog_portfolio_share", "aws_servicecatalog_principal_portfolio_association"]
}

# Sharing between accounts.

type "aws_ram_resource_share" {
  class = "identity"

  scope "allow_external_principals" "words" {
    broad   = [true]
    confers = "the shared resources to accounts outside the organization"
  }
}

type "aws_ram_principal_association" {
  class = "identity"

  scope "principal" "words" {
    broad_like = ["arn:*:organizations::*:organization/*"]
    confers    = "the shared resources to every account of the organization"
  }
}

class "identity" {
  types = ["aws_ram_resource_association", "aws_ram_resource_share_accepter"]
}

class "stateless" {
  types = ["aws_ram_sharing_with_organization"]
}

# Costs, quotas, licences.

class "config-state" {
  types = ["aws_ce_cost_category", "aws_licensemanager_license_configuration"]
}

class "identity" {
  types = ["aws_licensemanager_grant", "aws_licensemanager_grant_accepter"]
}

type "aws_budgets_budget_action" {
  class = "stateless"

  scope "definition.iam_action_definition.policy_arn" "role" {
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
    confers = "the policy to the users and roles named, once the budget is passed"
  }
}

class "stateless" {
  types   = ["aws_servicequotas_service_quota"]
  destroy = "does nothing: the quota remains as it was raised"
}

class "stateless" {
  types = [
    "aws_account_alternate_contact", "aws_account_primary_contact", "aws_account_region", "aws_bcmdataexports_export",
    "aws_billing_view", "aws_budgets_budget", "aws_ce_anomaly_monitor", "aws_ce_anomaly_subscription",
    "aws_ce_cost_allocation_tag", "aws_cloudformation_type", "aws_computeoptimizer_enrollment_status",
    "aws_computeoptimizer_recommendation_preferences", "aws_controltower_baseline", "aws_controltower_control",
    "aws_costoptimizationhub_enrollment_status", "aws_costoptimizationhub_preferences", "aws_invoicing_invoice_unit",
    "aws_licensemanager_association", "aws_resourceexplorer2_index", "aws_resourceexplorer2_view",
    "aws_resourcegroups_group", "aws_resourcegroups_resource", "aws_servicecatalog_budget_resource_association",
    "aws_servicecatalog_constraint", "aws_servicecatalog_portfolio", "aws_servicecatalog_product",
    "aws_servicecatalog_product_portfolio_association", "aws_servicecatalog_provisioning_artifact",
    "aws_servicecatalog_service_action", "aws_servicecatalog_tag_option",
    "aws_servicecatalog_tag_option_resource_association", "aws_servicecatalogappregistry_application",
    "aws_servicecatalogappregistry_attribute_group", "aws_servicecatalogappregistry_attribute_group_association",
    "aws_servicequotas_template", "aws_servicequotas_template_association",
  ]
}

type "aws_cur_report_definition" {
  class = "stateless"

  safeguard "report_versioning" {
    off   = ["OVERWRITE_REPORT"]
    loses = "the report as it was before each run"
  }
}
