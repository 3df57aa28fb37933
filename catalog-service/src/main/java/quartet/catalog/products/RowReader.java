package quartet.catalog.products;

import jakarta.validation.Validator;

import org.springframework.stereotype.Component;

import quartet.catalog.problems.BadRequest;
import quartet.catalog.problems.FieldProblem;
import quartet.catalog.problems.UnreadableBody;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Comparator;
import java.util.List;

/** Reads a row as strictly as the body of a single request. */
@Component
class RowReader {

    private final JsonMapper json;
    private final Validator validator;
    private final Cataloguing cataloguing;

    RowReader(JsonMapper json, Validator validator, Cataloguing cataloguing) {
        this.json = json;
        this.validator = validator;
        this.cataloguing = cataloguing;
    }

    /**
     * A row that can be written.
     *
     * @throws BadRequest if it cannot
     */
    ImportRow read(Rows.Row row) {
        if (row.json() == null) {
            throw new BadRequest(
                    "ROW_TOO_LARGE", "A row may have at most 1 MB.", List.<FieldProblem>of());
        }
        var form = parse(row.json());
        validate(form);
        var sku = form.toSku();
        if (sku == null) {
            throw BadRequest.field("sku", "must not be null");
        }
        return new ImportRow(row.number(), sku, cataloguing.details(form));
    }

    private ProductForm parse(byte[] row) {
        try {
            return json.readValue(row, ProductForm.class);
        } catch (JacksonException unreadable) {
            throw UnreadableBody.of(unreadable);
        }
    }

    private void validate(ProductForm form) {
        var errors =
                validator.validate(form).stream()
                        .map(v -> new FieldProblem("" + v.getPropertyPath(), v.getMessage()))
                        .sorted(Comparator.comparing(FieldProblem::field))
                        .toList();
        if (!errors.isEmpty()) {
            throw new BadRequest("VALIDATION_FAILED", "The row is not valid.", errors);
        }
    }
}
