package vn.congkhai.importer.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.congkhai.viet.UnseenLetters;
import vn.congkhai.viet.VietText;

/**
 * A page as it is drawn: besides its letters what covers it, which letters nobody sees, what is written across it, and what
 * was put on it afterwards.
 */
class Canvas extends PDFTextStripper {

    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh");
    /** Text that a scanner's program read may lean a little with its page. */
    private static final double STEEPEST = Math.toRadians(10);

    private static final float MOST_OF_A_PAGE = 0.6f;
    /** Where a picture stands before it is put into its place. */
    private static final Rectangle2D UNIT = new Rectangle2D.Double(0, 0, 1, 1);

    private final Set<TextPosition> unseen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<TextPosition> beneath = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<TextPosition> shown = new ArrayList<>();
    private final Pen pen = new Pen();
    private final StringBuilder across = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();
    private boolean inNote;
    private int pictures;
    private int paths;
    private double covered;
    private float height;

    Canvas() {
        // what extracts text alone has no need of it
        addOperator(new SetLineWidth(this));
    }

    /** What a page has besides its lines. */
    Page.Drawn drawn() {
        return new Page.Drawn(pictures, covered >= MOST_OF_A_PAGE, paths, pen.rules());
    }

    /** The words across the page, as a watermark has them. */
    String across() {
        return VietText.nfc(across.toString()).strip();
    }

    /** The words of each note, stamp, signature and form field. */
    List<String> notes() {
        return notes;
    }

    /** How high the page is as it is shown, in points. */
    float height() {
        return height;
    }

    boolean isUnseen(TextPosition position) {
        return unseen.contains(position);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        PDRectangle box = page.getCropBox();
        height = page.getRotation() % 180 == 0 ? box.getHeight() : box.getWidth();
        super.startPage(page);
    }

    @Override
    protected void writePage() throws IOException {
        inNote = true;
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            boolean other = annotation instanceof PDAnnotationLink || annotation instanceof PDAnnotationPopup;
            if (!other && !annotation.isHidden() && !annotation.isNoView()) {
                note(annotation);
            }
        }
        inNote = false;
        super.writePage();
    }

    /** What it shows; else what opens beside it. */
    private void note(PDAnnotation annotation) {
        note.setLength(0);
        try {
            showAnnotation(annotation);
        } catch (IOException e) {
            // a broken drawing: what opens beside it has to do
            note.setLength(0);
        }
        String contents = annotation.getContents();
        String words = note.toString().isBlank() && contents != null ? contents : note.toString();
        if (words.chars().anyMatch(Character::isLetterOrDigit)) {
            notes.add(VietText.nfc(words).strip());
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (inNote) {
            note.append(text.getUnicode());
        } else if (isAcross(text)) {
            across.append(text.getUnicode());
        } else {
            shown.add(text);
            if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
                unseen.add(text);
            }
            super.processTextPosition(text);
        }
    }

    private static boolean isAcross(TextPosition text) {
        Matrix matrix = text.getTextMatrix();
        double angle = Math.abs(Math.atan2(matrix.getShearY(), matrix.getScaleX())) % (Math.PI / 2);
        return Math.min(angle, Math.PI / 2 - angle) > STEEPEST;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        String name = operator.getName();
        // of a page that is turned, places are told another way
        if (!inNote && getCurrentPage().getRotation() == 0) {
            pen.draw(name, operands, fromTop(), getGraphicsState().getLineWidth());
        }
        if (!inNote && PAINTING.contains(name)) {
            paths++;
        } else if (!inNote && name.equals("BI") && operator.getImageParameters() != null) {
            picture(operator.getImageParameters());
        } else if (!inNote && name.equals("Do") && !operands.isEmpty() && operands.get(0) instanceof COSName image) {
            if (getResources().isImageXObject(image)) {
                COSDictionary all = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
                picture(all.getCOSDictionary(image));
            }
        }
        super.processOperator(operator, operands);
    }

    private Matrix fromTop() {
        PDRectangle page = getCurrentPage().getCropBox();
        Matrix top = new Matrix(1, 0, 0, -1, -page.getLowerLeftX(), page.getUpperRightY());
        return Matrix.concatenate(top, getGraphicsState().getCurrentTransformationMatrix());
    }

    /** What the picture of a whole page covers, nobody sees; a small one may be a seal that leaves the words readable. */
    private void picture(COSDictionary image) {
        pictures++;
        boolean stencil = image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        if (stencil || image.containsKey(COSName.SMASK) || image.containsKey(COSName.MASK)) {
            return;
        }
        Matrix at = getGraphicsState().getCurrentTransformationMatrix();
        PDRectangle page = getCurrentPage().getCropBox();
        double area = Math.abs(at.getScaleX() * at.getScaleY() - at.getShearX() * at.getShearY());
        covered += area / Math.max(1, page.getWidth() * page.getHeight());
        Rectangle2D box =
                at.createAffineTransform().createTransformedShape(UNIT).getBounds2D();
        for (TextPosition text : shown) {
            Matrix start = text.getTextMatrix();
            double x = start.getTranslateX() + page.getLowerLeftX();
            if (box.contains(x, start.getTranslateY() + page.getLowerLeftY())) {
                beneath.add(text);
            }
        }
        if (covered >= MOST_OF_A_PAGE) {
            unseen.addAll(beneath);
        }
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        if (font instanceof PDSimpleFont || font.toUnicode(code) != null) {
            super.showGlyph(at, font, code, displacement);
        } else {
            processTextPosition(lost(at, font, code, displacement));
        }
    }

    /** A sign of which the file does not say what letter it is; the library would leave it out. */
    private TextPosition lost(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        PDRectangle page = getCurrentPage().getCropBox();
        Matrix start = Matrix.getTranslateInstance(-page.getLowerLeftX(), -page.getLowerLeftY());
        start = Matrix.concatenate(start, at);
        Matrix end = start.clone();
        end.translate(displacement.getX(), 0);
        float size = getGraphicsState().getTextState().getFontSize();
        float height = 0.7f * start.getScalingFactorY();
        return new TextPosition(
                getCurrentPage().getRotation(),
                page.getWidth(),
                page.getHeight(),
                start,
                end.getTranslateX(),
                end.getTranslateY(),
                height,
                displacement.getX() * start.getScalingFactorX(),
                0.25f * start.getScalingFactorX(),
                isBlank(font, code) ? " " : Character.toString(UnseenLetters.LOST),
                new int[] {code},
                font,
                size,
                (int) (size * getTextMatrix().getScalingFactorX()));
    }

    private static boolean isBlank(PDFont font, int code) throws IOException {
        if (font instanceof PDVectorFont drawn) {
            GeneralPath path = drawn.getPath(code);
            return path.getBounds2D().isEmpty();
        }
        return false;
    }
}
