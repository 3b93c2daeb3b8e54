class StoreHostOutputReference extends cdktf.ComplexObject {
    get address() {
        return this.getStringAttribute('address');
    }
    get options() {
        return this.interpolationForAttribute('options');
    }
}
class StoreHostList extends cdktf.ComplexList {
    get(index) {
        return new StoreHostOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
