package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import dev.digest.testing.TestProgram;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Why something could not be done is told in the user's language, though the system says it in English. */
class LocalizedReasonsTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("f"), "没有这个文件或目录"),
                Arguments.of(new FileNotFoundException("f (No such file or directory)"), "没有这个文件或目录"),
                Arguments.of(new AccessDeniedException("f"), "没有权限"),
                Arguments.of(new FileAlreadyExistsException("f"), "已经存在"),
                Arguments.of(new DirectoryNotEmptyException("f"), "目录不是空的"),
                Arguments.of(new NotDirectoryException("f"), "不是目录"),
                Arguments.of(new FileSystemException("f", null, "Is a directory"), "这是一个目录"),
                Arguments.of(new FileSystemException("f", null, "Read-only file system"), "文件系统是只读的"),
                Arguments.of(new FileSystemException("f", null, "File name too long"), "文件名太长"),
                Arguments.of(new IOException("No space left on device"), "磁盘已满"),
                Arguments.of(new BindException("Address already in use"), "端口已被占用"),
                Arguments.of(new BindException("Permission denied"), "没有权限"),
                Arguments.of(new ConnectException("Failed to connect to /127.0.0.1:1"), "对方拒绝连接"),
                Arguments.of(new UnknownHostException("nowhere.example"), "无法解析主机名"));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void what_the_system_says_has_words(IOException said, String chinese) {
        Problem problem = Problem.of("file.unwritable", "issue.md", SystemError.of(said));
        assertThat(MessageCatalog.forLanguage("zh").message(problem)).endsWith("：" + chinese);
        assertThat(MessageCatalog.forLanguage("en").message(problem)).matches("Cannot write issue.md: [ -~]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "name: a: b | 意外的冒号",
                "name: [a | 括号未闭合",
                "name: 'a | 引号未闭合",
                "name: @a | 值不能以这个符号开头",
                "name: *a | * 表示引用",
                "$name:\n\ta: b$ | 请用空格缩进",
                "$name: a\nname: b$ | 键重复",
                "- a | 应为键和值",
                "name: a\u0001b | 有控制字符",
                "name: >x | chomping"
            })
    void what_is_no_yaml_is_told_in_the_users_language_as_far_as_it_has_words(String yaml, String chinese) {
        digest.write("digest.yaml", yaml + "\n");
        digest.run("config", "get", "name", "--lang", "zh").exits(1).messages().contains("不是有效的 YAML：", chinese);
        assertThat(digest.run("config", "get", "name", "--lang", "en").exits(1).err())
                .as("no Chinese")
                .matches("(?s)error: digest.yaml:[0-9]+: invalid YAML: [ -~]+\n.*");
    }

    @Test
    void what_has_no_words_is_told_as_the_system_says_it() {
        Problem problem = Problem.of("file.unreadable", "f", SystemError.of(new FileSystemException("f", null, "odd")));
        assertThat(MessageCatalog.forLanguage("zh").message(problem)).endsWith("：odd");
    }

    @ParameterizedTest
    @CsvSource({"en, no such file or directory", "zh, 没有这个文件或目录"})
    void a_file_that_is_not_there(String language, String words) {
        digest.withVariable("DIGEST_LANG", language)
                .run("add", "--from", "absent.xml")
                .exits(1)
                .messages()
                .contains("absent.xml", words);
    }

    @ParameterizedTest
    @CsvSource({"en, address already in use", "zh, 端口已被占用"})
    void a_port_that_another_has(String language, String words) throws IOException {
        digest.write("draft.md", "# 《试刊》第7期\n\n## 论文推荐\n\n**标题**：Alpha\n");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            digest.withVariable("DIGEST_LANG", language)
                    .run("preview", "draft.md", "--port", String.valueOf(other.getLocalPort()))
                    .exits(1)
                    .messages()
                    .contains(words);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, it is a directory", "zh, 这是一个目录"})
    void a_folder_where_a_file_is_wanted(String language, String words) throws IOException {
        Files.createDirectories(folder.resolve("drawer"));
        digest.withVariable("DIGEST_LANG", language)
                .run("add", "--from", "drawer")
                .exits(1)
                .messages()
                .contains(words);
    }

    @Test
    void what_may_be_chosen_is_listed_as_the_language_lists_things() {
        digest.run("list", "--status", "x").exits(2).messages().contains("candidate, ready, published");
        digest.withVariable("DIGEST_LANG", "zh")
                .run("list", "--status", "x")
                .exits(2)
                .messages()
                .contains("candidate、ready、published");
        digest.run("glossary", "x").exits(2).messages().contains("list、add、find");
        digest.run("nonsense").exits(2).messages().contains("add、watch、");
        assertThat(MessageCatalog.forLanguage("zh").message(Problem.of("usage.choice", "--x", "y", List.of("a", "b"))))
                .contains("a、b");
    }
}
