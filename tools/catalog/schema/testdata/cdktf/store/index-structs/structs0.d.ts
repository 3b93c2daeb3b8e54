export interface StoreHost {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/example/acme/3.1.0/docs/resources/store#options Store#options}
    */
    readonly options?: any;
}
