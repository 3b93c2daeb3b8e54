class DataAcmeStore extends cdktf.TerraformDataSource {
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'acme_store',
        });
    }
    get secret() {
        return this.getStringAttribute('secret');
    }
}
