package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Styles and scripts: a new release has new addresses, and nothing but they is served as a file. */
@EngineTest
class AssetsTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @Autowired
    MockMvc web;

    @Test
    void every_file_a_page_names_carries_its_hash_and_may_be_kept_by_the_browser() throws Exception {
        String page = web.perform(get("/login")).andReturn().getResponse().getContentAsString();
        List<String> files =
                ASSET.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).isNotEmpty().allMatch(file -> file.matches("/assets/[a-z]+-[0-9a-f]{32}\\.[a-z]+"));
        for (String file : files) {
            web.perform(get(file))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=3600"));
        }
    }

    @Test
    void what_is_no_asset_is_not_served_from_the_class_path() throws Exception {
        for (String path : List.of(
                "/assets/../application.yaml", "/assets/nothing.css", "/staff.css", "/static/assets/staff.css")) {
            assertThat(web.perform(get(path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }
}
