const cdktf = require("cdktf");
class StoreBackupOutputReference extends cdktf.ComplexObject {
    get internalValue() {
        return hasAnyValues ? internalValueResult : undefined;
    }
    get days() {
        return this.getNumberAttribute('days');
    }
    // status - computed: true, optional: false, required: false
    get status() {
        return this.getStringAttribute('status');
    }
}
class Store extends cdktf.TerraformResource {
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'acme_store',
            terraformGeneratorMetadata: {
                providerName: 'acme',
                providerVersion: '3.1.0',
                providerVersionConstraint: '~> 3.0'
            },
        });
        // backup - computed: false, optional: true, required: false
        this._backup = new StoreBackupOutputReference(this, "backup");
        // host - computed: true, optional: false, required: false
        this._host = new structs_1.StoreHostList(this, "host", false);
        // replica - computed: false, optional: true, required: false
        this._replica = new StoreReplicaOutputReference(this, "replica");
        this._name = config.name;
    }
    get id() {
        return this.getStringAttribute('id');
    }
    get labels() {
        return this.getStringMapAttribute('labels');
    }
    get name() {
        return this.getStringAttribute('name');
    }
    synthesizeAttributes() {
        return {
            name: cdktf.stringToTerraform(this._name),
        };
    }
}
// A block that holds blocks of its own kind.
class StoreReplicaOutputReference extends cdktf.ComplexObject {
    constructor(terraformResource, terraformAttribute) {
        // replica - computed: false, optional: true, required: false
        this._replica = new StoreReplicaOutputReference(this, "replica");
    }
    get replicaName() {
        return this.getStringAttribute('replica_name');
    }
}
