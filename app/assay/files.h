// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "base/bytes.h"

#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <span>

namespace attest::app {

struct FileData {
    std::string path; ///< as it was written; "standard input" for "-"
    Bytes bytes;      ///< all of it, or nothing: a file that was cut is not the file
    /// More than may be read. What a signature or a list says of bytes that nobody read is nothing.
    struct Excess {
        std::size_t limit = 0;
        std::optional<std::uint64_t> size; ///< unknown of a pipe
    };
    std::optional<Excess> excess = std::nullopt;
};
/// The pointer stands for the contents: as long as a file does not change, reading it again gives
/// the same one, so what was made from it can be remembered by it.
using FilePtr = std::shared_ptr<const FileData>;

enum class Keep {
    No,  ///< evidence: read once
    Yes, ///< roots, policies, key sets: the same for many commands
};

/// The files of one worker. Those worth keeping are told apart by path, device, inode, size and
/// times, and read again when any of these changed. Bounded; not shared between threads.
class Files {
public:
    /// A file longer than the limit comes without its bytes and with `excess`.
    /// Without standard input (a line of a batch) only regular files and /dev/null are read: nothing
    /// that could wait for somebody, nor the files that the batch itself reads and writes.
    [[nodiscard]] OrUsage<FilePtr> read(
        const std::string& path, std::size_t limit, Keep keep, std::FILE* standardInput);

private:
    struct Kept {
        std::string identity;
        FilePtr file;
    };
    std::map<std::string, Kept, std::less<>> m_kept;
    std::size_t m_keptBytes = 0;
};

/// What was made from files, by the file. Bounded: past the limit it starts over.
template <typename T>
class Memo {
public:
    template <typename Make>
    const T& get(const FilePtr& file, Make make)
    {
        const auto found = m_made.find(file.get());
        if (found != m_made.end()) {
            return found->second.second;
        }
        if (m_made.size() >= kMost) {
            m_made.clear();
        }
        return m_made.emplace(file.get(), std::pair(file, make(*file))).first->second.second;
    }

private:
    static constexpr std::size_t kMost = 64;
    // The pointer is held beside the value, so a key cannot come to mean another file.
    std::map<const FileData*, std::pair<FilePtr, T>> m_made;
};

/// A file of any length, read as it comes. Without standard input the same files are refused as by
/// Files::read.
class Incoming {
public:
    [[nodiscard]] static OrUsage<std::unique_ptr<Incoming>> open(
        const std::string& path, std::FILE* standardInput);
    Incoming(const Incoming&) = delete;
    Incoming& operator=(const Incoming&) = delete;
    ~Incoming();
    /// How much came; nothing at the end.
    [[nodiscard]] OrUsage<std::size_t> read(std::span<char> into);

private:
    Incoming(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor)
    {
    }
    std::string m_path;
    int m_descriptor;
};

enum class Existing {
    Replace,
    Refuse, ///< usage.exists; devices and pipes are written to all the same
};
enum class Readers {
    Anyone, ///< as the umask says
    Owner,  ///< mode 0600: it holds a credential
};
enum class Devices {
    Take,   ///< write to what is no regular file as it is
    Refuse, ///< but for /dev/null: a worker of a batch must not wait, nor write among the answers
};
/// Replaces the file in one step: a reader sees the old contents or the new. Nothing on success.
[[nodiscard]] std::optional<UsageError> writeFile(const std::string& path, std::string_view text,
    Existing existing = Existing::Replace, Readers readers = Readers::Anyone,
    Devices devices = Devices::Take);

} // namespace attest::app
