package quartet.catalog.warehouses;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.catalog.problems.Problem;

import java.util.List;

/** Lists and opens warehouses, for operators. */
@RestController
@RequestMapping("/api/warehouses")
class WarehouseController {

    private final Warehouses warehouses;

    WarehouseController(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    /** All of them; there are too few to page. */
    record WarehousesView(List<Warehouse> items) {}

    @GetMapping
    WarehousesView all() {
        return new WarehousesView(warehouses.all());
    }

    @PostMapping
    ResponseEntity<?> add(@Valid @RequestBody Warehouse warehouse) {
        if (warehouses.add(warehouse)) {
            return ResponseEntity.status(HttpStatus.CREATED).body(warehouse);
        }
        var problem =
                Problem.of(
                        HttpStatus.CONFLICT,
                        "WAREHOUSE_EXISTS",
                        "There is a warehouse " + warehouse.id());
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }
}
