package quartet.catalog.warehouses;

import com.mongodb.client.MongoDatabase;

/** Warehouses beside the first. */
public final class WarehousesFixture {

    private WarehousesFixture() {}

    public static Warehouses with(MongoDatabase database, String id) {
        var warehouses = new Warehouses(database);
        warehouses.add(new Warehouse(id, "Warehouse " + id));
        return warehouses;
    }
}
