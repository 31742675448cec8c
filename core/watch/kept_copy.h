// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/blocks.h"

#include <optional>
#include <vector>

namespace attest::watch {

/// What a file has said so far, byte for byte at the same places, in a file of ours that has no name and goes
/// with its last reader. A log that is cut in its place (copytruncate) takes nothing away of rows that are
/// read from there. Only as far as KeptCopies allows: of a log of gigabytes there is none.
class KeptCopy {
public:
    /// What the file has there. False, and nothing more is added, where that is too much, the disk is full
    /// or the file has changed.
    [[nodiscard]] bool add(const telemetry::LogFile& from, telemetry::Extent part);
    [[nodiscard]] const std::shared_ptr<const telemetry::LogFile>& file() const { return m_file; }

private:
    friend class KeptCopies;
    KeptCopy(telemetry::LogFile file, int descriptor, std::uint64_t most)
        : m_file(std::make_shared<const telemetry::LogFile>(std::move(file)))
        , m_descriptor(descriptor)
        , m_most(most)
    {
    }

    std::shared_ptr<const telemetry::LogFile> m_file;
    int m_descriptor; ///< the file's own
    std::uint64_t m_most;
};

/// Makes them, and bounds what all of them take: those of files that were rotated away live as long as
/// their rows.
class KeptCopies {
public:
    static constexpr std::uint64_t kMostEach = std::uint64_t{32} << 20U;
    static constexpr std::uint64_t kMostInAll = std::uint64_t{256} << 20U;

    /// `folder`: private, made where it is missing; empty: no copies.
    explicit KeptCopies(std::string folder) : m_folder(std::move(folder)) {}
    /// Of a file that has this many bytes by now; nothing where there is no room.
    [[nodiscard]] std::optional<KeptCopy> begin(const std::string& path, std::uint64_t bytes);

private:
    std::string m_folder;
    std::vector<std::weak_ptr<const telemetry::LogFile>> m_made;
};

} // namespace attest::watch
