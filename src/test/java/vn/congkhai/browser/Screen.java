package vn.congkhai.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link Visitor} that a test asks for looks at the portal with, in pixels; another one has the browser's usual window. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Screen {

    int width();

    int height() default 640;
}
