package vn.congkhai.page;

import vn.congkhai.problem.Problem;

/** A template that is missing or cannot be rendered: no page of it can be made, so the run ends with this problem. */
public final class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TemplateProblem(Problem problem) {
        super(problem.place().location());
        this.problem = problem;
    }

    TemplateProblem(Problem problem, Throwable cause) {
        super(problem.place().location(), cause);
        this.problem = problem;
    }

    /** What is wrong with the template, and where. */
    public Problem problem() {
        return problem;
    }
}
