// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plangen

// How the instances of a resource block are told apart.
type keying int

const (
	single keying = iota
	counted
	forEach
)

// A kind is a resource type and what its objects look like. In values, $n is the
// object's number, $x sixteen hexadecimal digits of its own, and $v the part that
// an update changes.
type kind struct {
	name, provider string
	key            keying
	values         string // JSON
	sensitive      string // JSON, the mask
	replaces       string // the attribute that forces a replacement
	expressions    string // JSON, of the configuration
}

const (
	aws    = "registry.terraform.io/hashicorp/aws"
	google = "registry.terraform.io/hashicorp/google"
	random = "registry.terraform.io/hashicorp/random"
)

var kinds = []kind{
	{
		name: "aws_db_instance", provider: aws, key: forEach, replaces: "engine",
		values:      `"address":"orders-$n.c9akciq32.eu-central-1.rds.amazonaws.com","allocated_storage":200,"allow_major_version_upgrade":null,"apply_immediately":false,"arn":"arn:aws:rds:eu-central-1:123456789012:db:orders-$n","auto_minor_version_upgrade":true,"availability_zone":"eu-central-1b","backup_retention_period":14,"backup_target":"region","backup_window":"02:10-02:40","ca_cert_identifier":"rds-ca-rsa2048-g1","copy_tags_to_snapshot":true,"db_name":"orders","db_subnet_group_name":"data","deletion_protection":true,"enabled_cloudwatch_logs_exports":["postgresql","upgrade"],"endpoint":"orders-$n.c9akciq32.eu-central-1.rds.amazonaws.com:5432","engine":"postgres","engine_version":"16.4","final_snapshot_identifier":"orders-$n-final","id":"db-$x","instance_class":"$v","iops":3000,"kms_key_id":"arn:aws:kms:eu-central-1:123456789012:key/$x","latest_restorable_time":"2026-03-14T09:26:53Z","maintenance_window":"sun:04:00-sun:05:00","max_allocated_storage":1000,"monitoring_interval":60,"multi_az":true,"password":"s3cr3t-$x","performance_insights_enabled":true,"port":5432,"publicly_accessible":false,"replicas":[],"skip_final_snapshot":false,"status":"available","storage_encrypted":true,"storage_type":"gp3","tags":{"Name":"orders-$n","cost-center":"4711","env":"production"},"tags_all":{"Name":"orders-$n","cost-center":"4711","env":"production"},"timeouts":null,"username":"orders","vpc_security_group_ids":["sg-$x"]`,
		sensitive:   `{"enabled_cloudwatch_logs_exports":[false,false],"password":true,"replicas":[],"tags":{},"tags_all":{},"vpc_security_group_ids":[false]}`,
		expressions: `"allocated_storage":{"constant_value":200},"engine":{"constant_value":"postgres"},"identifier":{"references":["each.key"]},"password":{"references":["var.database_password"]},"vpc_security_group_ids":{"references":["aws_security_group.this.id","aws_security_group.this"]}`,
	},
	{
		name: "aws_instance", provider: aws, key: counted, replaces: "ami",
		values:      `"ami":"ami-0c38b837cd80f13bb","arn":"arn:aws:ec2:eu-central-1:123456789012:instance/i-0$x","associate_public_ip_address":false,"availability_zone":"eu-central-1a","capacity_reservation_specification":[{"capacity_reservation_preference":"open","capacity_reservation_target":[]}],"cpu_options":[{"amd_sev_snp":"","core_count":2,"threads_per_core":2}],"credit_specification":[],"disable_api_stop":false,"disable_api_termination":true,"ebs_block_device":[],"ebs_optimized":true,"enclave_options":[{"enabled":false}],"ephemeral_block_device":[],"get_password_data":false,"hibernation":false,"iam_instance_profile":"worker","id":"i-0$x","instance_state":"running","instance_type":"$v","ipv6_addresses":[],"key_name":"","maintenance_options":[{"auto_recovery":"default"}],"metadata_options":[{"http_endpoint":"enabled","http_protocol_ipv6":"disabled","http_put_response_hop_limit":1,"http_tokens":"required","instance_metadata_tags":"disabled"}],"monitoring":true,"network_interface":[],"primary_network_interface_id":"eni-$x","private_dns":"ip-10-0-$n.eu-central-1.compute.internal","root_block_device":[{"delete_on_termination":true,"device_name":"/dev/xvda","encrypted":true,"iops":3000,"kms_key_id":"arn:aws:kms:eu-central-1:123456789012:key/$x","tags":{},"throughput":125,"volume_id":"vol-$x","volume_size":40,"volume_type":"gp3"}],"source_dest_check":true,"subnet_id":"subnet-$x","tags":{"Name":"worker-$n","env":"production","team":"größe-und-maß"},"tags_all":{"Name":"worker-$n","env":"production","team":"größe-und-maß"},"tenancy":"default","timeouts":null,"user_data":"IyEvYmluL2Jhc2gKc2V0IC1ldQpleGVjIC9vcHQvd29ya2VyL2Jpbi93b3JrZXIgLS1pZCAkSURFTlRJVFkK","user_data_replace_on_change":false,"vpc_security_group_ids":["sg-$x"]`,
		sensitive:   `{"capacity_reservation_specification":[{"capacity_reservation_target":[]}],"cpu_options":[{}],"credit_specification":[],"ebs_block_device":[],"enclave_options":[{}],"ephemeral_block_device":[],"ipv6_addresses":[],"maintenance_options":[{}],"metadata_options":[{}],"network_interface":[],"root_block_device":[{"tags":{}}],"tags":{},"tags_all":{},"vpc_security_group_ids":[false]}`,
		expressions: `"ami":{"references":["data.aws_ami.this.id","data.aws_ami.this"]},"instance_type":{"references":["var.instance_type"]},"root_block_device":[{"encrypted":{"constant_value":true},"volume_size":{"constant_value":40}}],"subnet_id":{"references":["var.subnet_ids","count.index"]}`,
	},
	{
		name: "aws_iam_policy", provider: aws, key: single, replaces: "name",
		values:      `"arn":"arn:aws:iam::123456789012:policy/app-$n","attachment_count":3,"delay_after_policy_creation_in_ms":null,"description":"what app $n may do","id":"arn:aws:iam::123456789012:policy/app-$n","name":"app-$n","name_prefix":"","path":"/","policy":"{\"Statement\":[{\"Action\":[\"s3:GetObject\",\"s3:PutObject\"],\"Effect\":\"Allow\",\"Resource\":\"arn:aws:s3:::app-$n/*\",\"Sid\":\"Objects\"},{\"Action\":\"kms:Decrypt\",\"Condition\":{\"StringEquals\":{\"kms:ViaService\":\"s3.eu-central-1.amazonaws.com\"}},\"Effect\":\"Allow\",\"Resource\":\"arn:aws:kms:eu-central-1:123456789012:key/$x\",\"Sid\":\"$v\"}],\"Version\":\"2012-10-17\"}","policy_id":"ANPA$x","tags":{},"tags_all":{"env":"production"}`,
		sensitive:   `{"tags":{},"tags_all":{}}`,
		expressions: `"name":{"references":["var.name"]},"policy":{"references":["data.aws_iam_policy_document.this.json","data.aws_iam_policy_document.this"]}`,
	},
	{
		name: "aws_security_group", provider: aws, key: counted, replaces: "description",
		values:      `"arn":"arn:aws:ec2:eu-central-1:123456789012:security-group/sg-$x","description":"$v","egress":[{"cidr_blocks":["0.0.0.0/0"],"description":"","from_port":0,"ipv6_cidr_blocks":["::/0"],"prefix_list_ids":[],"protocol":"-1","security_groups":[],"self":false,"to_port":0}],"id":"sg-$x","ingress":[{"cidr_blocks":["10.0.0.0/16","10.1.0.0/16"],"description":"from the cluster \u0026 the office","from_port":443,"ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"tcp","security_groups":[],"self":false,"to_port":443}],"name":"app-$n","name_prefix":"","owner_id":"123456789012","revoke_rules_on_delete":false,"tags":{"Name":"app-$n"},"tags_all":{"Name":"app-$n","env":"production"},"timeouts":null,"vpc_id":"vpc-$x"`,
		sensitive:   `{"egress":[{"cidr_blocks":[false],"ipv6_cidr_blocks":[false],"prefix_list_ids":[],"security_groups":[]}],"ingress":[{"cidr_blocks":[false,false],"ipv6_cidr_blocks":[],"prefix_list_ids":[],"security_groups":[]}],"tags":{},"tags_all":{}}`,
		expressions: `"egress":{"constant_value":[{"cidr_blocks":["0.0.0.0/0"],"from_port":0,"protocol":"-1","to_port":0}]},"name":{"references":["var.name","count.index"]},"vpc_id":{"references":["var.vpc_id"]}`,
	},
	{
		name: "google_storage_bucket", provider: google, key: forEach, replaces: "location",
		values:      `"autoclass":[],"cors":[],"custom_placement_config":[],"default_event_based_hold":false,"effective_labels":{"env":"production","goog-terraform-provisioned":"true"},"enable_object_retention":false,"encryption":[{"default_kms_key_name":"projects/p-$n/locations/eu/keyRings/data/cryptoKeys/assets"}],"force_destroy":false,"id":"assets-$n-$x","labels":{"env":"production"},"lifecycle_rule":[{"action":[{"storage_class":"NEARLINE","type":"SetStorageClass"}],"condition":[{"age":30,"matches_prefix":[],"matches_suffix":[],"num_newer_versions":0,"with_state":"ANY"}]}],"location":"EU","logging":[],"name":"assets-$n-$x","project":"p-$n","project_number":901234567890,"public_access_prevention":"enforced","requester_pays":false,"retention_policy":[{"is_locked":true,"retention_period":7776000}],"self_link":"https://www.googleapis.com/storage/v1/b/assets-$n-$x","soft_delete_policy":[{"effective_time":"2026-01-05T08:00:00.000Z","retention_duration_seconds":604800}],"storage_class":"$v","time_created":"2026-01-05T08:00:00.000Z","timeouts":null,"uniform_bucket_level_access":true,"url":"gs://assets-$n-$x","versioning":[{"enabled":true}],"website":[]`,
		sensitive:   `{"autoclass":[],"cors":[],"custom_placement_config":[],"effective_labels":{},"encryption":[{}],"labels":{},"lifecycle_rule":[{"action":[{}],"condition":[{"matches_prefix":[],"matches_suffix":[]}]}],"logging":[],"retention_policy":[{}],"soft_delete_policy":[{}],"versioning":[{}],"website":[]}`,
		expressions: `"location":{"constant_value":"EU"},"name":{"references":["each.key","random_id.this.hex","random_id.this"]},"project":{"references":["var.project"]},"versioning":[{"enabled":{"constant_value":true}}]`,
	},
	{
		name: "random_password", provider: random, key: single, replaces: "length",
		values:      `"bcrypt_hash":"$2a$10$x","id":"none","keepers":{"rotation":"$v"},"length":32,"lower":true,"min_lower":0,"min_numeric":0,"min_special":0,"min_upper":0,"number":true,"numeric":true,"override_special":"!#%*-_=+","result":"Zq7!$x","special":true,"upper":true`,
		sensitive:   `{"bcrypt_hash":true,"keepers":{},"result":true}`,
		expressions: `"keepers":{"references":["var.rotation"]},"length":{"constant_value":32},"override_special":{"constant_value":"!#%*-_=+"}`,
	},
}
