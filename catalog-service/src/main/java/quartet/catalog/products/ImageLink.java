package quartet.catalog.products;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A link a page may show a picture from: https, or a path on the shop's own server. */
@Pattern(
        regexp =
                "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9/_.~%?&=+,-]*)?"
                        + "|/?[A-Za-z0-9_][A-Za-z0-9/_.~%-]*")
@Size(max = 500)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface ImageLink {

    String message() default "must be a link with https or a path";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
