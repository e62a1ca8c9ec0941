package dev.digest.render.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageReferencesTest {
    private static final String MARKDOWN =
            "扫码 ![群](qr.png \"进群\") ![](images/a.jpg) ![](https://example.org/b.png) [链](c.png)";

    @Test
    void paths_are_those_of_images_that_lie_beside_the_text() {
        assertThat(ImageReferences.paths(MARKDOWN)).containsExactly("qr.png", "images/a.jpg");
    }

    @Test
    void paths_lead_from_another_folder_and_addresses_stay() {
        assertThat(ImageReferences.from(MARKDOWN, "../templates/"))
                .isEqualTo("扫码 ![群](../templates/qr.png \"进群\") ![](../templates/images/a.jpg)"
                        + " ![](https://example.org/b.png) [链](c.png)");
    }
}
