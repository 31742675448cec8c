// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/spool_log.h"

#include <map>
#include <tuple>

namespace attest::watch {

/// What a spool holds, by its journals as they are when they are read: a copy that others may go on writing to.
class KeptLines {
public:
    explicit KeptLines(const std::vector<SpoolLog::Place>& places);

    [[nodiscard]] std::size_t files() const { return m_files.size(); }
    [[nodiscard]] const std::shared_ptr<const telemetry::LogFile>& text(std::size_t file) const
    {
        return m_files[file].text;
    }
    /// What stands in a file, read anew: of all files at once it would be too much.
    [[nodiscard]] SpoolJournal journal(std::size_t file) const;
    /// Whose that run of its journal is; null where it is nobody's any more, or not there.
    [[nodiscard]] const SpooledStream* ownerOf(
        std::size_t file, const SpoolJournal& journal, std::size_t run) const;
    /// Each source of each process that something is left of, once.
    [[nodiscard]] std::vector<SpooledStream> streams() const;
    [[nodiscard]] std::uint32_t lastStream() const;

    /// Tells a source what is kept of it under that key, the newest first.
    [[nodiscard]] live::Recall tell(live::Source& source, const std::string& key) const;
    /// The version of a file that was read to its end under that key last; empty: none.
    [[nodiscard]] std::string versionOf(const std::string& key) const;

    /// Takes what a person removed off the disk, where the file system can do so within a file: it may hold
    /// credentials.
    void eraseRemoved() const;

private:
    struct File {
        std::shared_ptr<const telemetry::LogFile> text;
        std::string path;                          ///< of its journal
        std::uint64_t bytes = 0;                   ///< of that, when it was read first
        SpoolJournal head;                         ///< without its runs
        std::map<std::uint32_t, std::size_t> last; ///< run of each of its streams that is there
    };
    [[nodiscard]] bool isRemoved(
        const SpooledStream& stream, std::size_t file, std::size_t run) const;
    /// One source of one process.
    using Began = std::tuple<std::string, SourceKind, telemetry::Nanos>;
    using Place = std::pair<std::size_t, std::size_t>; ///< file, run
    [[nodiscard]] static Began beganOf(const SpooledStream& stream);

    std::vector<File> m_files;
    std::map<Began, Place> m_removed; ///< up to there
};

} // namespace attest::watch
