package dev.digest.app.issue.check;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.check.BrokenImage;
import dev.digest.check.IssueImages;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.IssueDocument;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.image.ImageSupport;
import java.util.ArrayList;
import java.util.List;

/** The images of a draft, loaded as rendering loads them, so that a check and a rendering say the same. */
record DraftImages(Newsroom newsroom, IssueText draft) implements IssueImages {
    private static final String MARK = "![";

    @Override
    public List<BrokenImage> broken(IssueDocument document) {
        // Most issues have no image, and their blocks are not needed.
        if (!draft.text().contains(MARK)) {
            return List.of();
        }
        ImageLoader loader = new IssueRenderer(newsroom).images(draft, ImageSupport.BROWSERS);
        List<BrokenImage> broken = new ArrayList<>();
        for (Inline.InlineImage image : Block.pictures(document.blocks())) {
            loader.fault(image).ifPresent(reason -> broken.add(new BrokenImage(image.line(), image.path(), reason)));
        }
        return broken;
    }
}
