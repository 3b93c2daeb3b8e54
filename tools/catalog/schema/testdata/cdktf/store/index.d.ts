export interface StoreConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/example/acme/3.1.0/docs/resources/store#labels Store#labels}
    */
    readonly labels?: {
        [key: string]: string;
    };
    /**
    * Its name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/example/acme/3.1.0/docs/resources/store#name Store#name}
    */
    readonly name: string;
    /**
    * backup block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/example/acme/3.1.0/docs/resources/store#backup Store#backup}
    */
    readonly backup?: StoreBackup;
}
export interface StoreBackup {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/example/acme/3.1.0/docs/resources/store#days Store#days}
    */
    readonly days: number;
}
export declare class Store extends cdktf.TerraformResource {
    get name(): string;
}
