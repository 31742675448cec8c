// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/spool_part.h"

#include "live/private_folder.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sys/file.h>
#include <unistd.h>
#include <vector>

namespace attest::watch {

namespace {

namespace fs = std::filesystem;

constexpr int kMostProcesses = 64;

struct LeftFile {
    fs::path path;
    fs::file_time_type written;
    std::uint64_t number = 0;
};

/// Zero for what is none of a spool.
std::uint64_t numberOf(const fs::path& path)
{
    const auto name = path.stem().string();
    const std::string prefix = std::string(kSpoolName) + ".";
    std::uint64_t number = 0;
    if (path.extension() != ".log" || !name.starts_with(prefix)) {
        return 0;
    }
    const char* const end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + prefix.size(), end, number);
    return read.ec == std::errc() && read.ptr == end ? number : 0;
}

/// What stands in one part, in the order of its writing.
std::vector<LeftFile> filesOf(const std::string& part)
{
    std::vector<LeftFile> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(part, error)) {
        if (const auto number = numberOf(entry.path())) {
            files.push_back({entry.path(), entry.last_write_time(error), number});
        }
    }
    std::ranges::sort(files, {}, &LeftFile::number);
    return files;
}

fs::file_time_type lastUseOf(const std::vector<LeftFile>& files)
{
    return files.empty() ? fs::file_time_type::min()
                         : std::ranges::max(files, {}, &LeftFile::written).written;
}

std::string partOf(const std::string& folder, int number)
{
    return folder + "/" + std::to_string(number);
}

std::optional<SpoolPart> lockPart(const std::string& folder)
{
    SpoolPart part{folder, -1};
    if (live::makePrivateFolder(folder) != 0) {
        return std::nullopt;
    }
    part.lock = ::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (part.lock >= 0 && ::flock(part.lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(part.lock);
        part.lock = -1;
    }
    return part.lock < 0 ? std::nullopt : std::optional(part);
}

/// What was left behind first.
SpoolPart lockAny(const std::string& folder)
{
    for (const bool filled : {true, false}) {
        for (int number = 1; number <= kMostProcesses; ++number) {
            const auto path = partOf(folder, number);
            if (filled && filesOf(path).empty()) {
                continue;
            }
            if (auto part = lockPart(path)) {
                return *part;
            }
        }
    }
    return {};
}

/// Under numbers behind all that there are, the part that was used last behind the others. What one process
/// wrote stays in its order: its journals say what was removed of the files before them. A journal goes before its
/// file, whose lines are nobody's without it.
void moveInto(const std::string& part, std::vector<std::vector<LeftFile>> parts)
{
    std::ranges::sort(parts, {}, lastUseOf);
    std::uint64_t next = 1;
    for (const auto& files : parts) {
        next = std::max(next, files.empty() ? 1 : files.back().number + 1);
    }
    for (const auto& files : parts) {
        for (const auto& file : files) {
            const auto to = part + "/" + kSpoolName + "." + std::to_string(next++) + ".log";
            std::error_code error;
            fs::rename(spoolJournalOf(file.path.string()), spoolJournalOf(to), error);
            fs::rename(file.path, to, error);
        }
    }
}

/// Their locks are held until all is moved: nobody else takes it meanwhile.
void takeOver(const std::string& folder, const SpoolPart& own)
{
    std::vector<SpoolPart> left;
    std::vector<std::vector<LeftFile>> parts{filesOf(own.folder)};
    for (int number = 1; number <= kMostProcesses; ++number) {
        const auto path = partOf(folder, number);
        auto files = path == own.folder ? std::vector<LeftFile>() : filesOf(path);
        if (auto part = files.empty() ? std::nullopt : lockPart(path)) {
            left.push_back(*part);
            parts.push_back(std::move(files));
        }
    }
    if (!left.empty()) {
        moveInto(own.folder, std::move(parts));
    }
    for (const auto& part : left) {
        ::close(part.lock);
    }
}

} // namespace

std::string spoolJournalOf(const std::string& log)
{
    return log.substr(0, log.size() - 4) + ".runs";
}

SpoolPart takeSpoolPart(const std::string& folder)
{
    auto part = lockAny(folder);
    if (part.lock >= 0) {
        takeOver(folder, part);
    }
    return part;
}

} // namespace attest::watch
