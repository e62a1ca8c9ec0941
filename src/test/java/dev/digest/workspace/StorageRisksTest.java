package dev.digest.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageRisksTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void network_drives_are_known_by_their_kind() {
        for (String type : new String[] {"nfs", "nfs4", "cifs", "smbfs", "smb3", "fuse.sshfs", "9p", "afpfs"}) {
            assertThat(StorageRisks.network(folder, type)).as(type).isPresent();
        }
        for (String type : new String[] {"ext4", "xfs", "btrfs", "apfs", "NTFS", "tmpfs", "fuseblk", "overlay"}) {
            assertThat(StorageRisks.network(folder, type)).as(type).isEmpty();
        }
    }

    @Test
    void folders_that_are_copied_to_other_machines_are_known_by_their_names() {
        for (String name : new String[] {"Dropbox", "OneDrive - 公司", "iCloud Drive", "Nutstore Files", "坚果云"}) {
            assertThat(StorageRisks.synchronised(folder.resolve(name).resolve("weekly")))
                    .as(name)
                    .isPresent();
        }
        assertThat(StorageRisks.synchronised(folder.resolve("weekly"))).isEmpty();
    }

    @Test
    void and_by_the_marks_that_such_services_leave() throws IOException {
        Files.createDirectories(folder.resolve("shared/weekly"));
        Files.createDirectory(folder.resolve("shared/.stfolder"));
        assertThat(StorageRisks.synchronised(folder.resolve("shared/weekly"))).isPresent();
    }
}
