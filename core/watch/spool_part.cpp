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
#include <tuple>
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

std::vector<LeftFile> filesOf(const std::string& part)
{
    std::vector<LeftFile> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(part, error)) {
        if (const auto number = numberOf(entry.path())) {
            files.push_back({entry.path(), entry.last_write_time(error), number});
        }
    }
    return files;
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

/// Under numbers behind all that there are. The journal first: lines without one are nobody's.
void moveInto(const std::string& part, std::vector<LeftFile> files)
{
    std::ranges::sort(files, [](const LeftFile& a, const LeftFile& b) {
        return std::tie(a.written, a.number) < std::tie(b.written, b.number);
    });
    std::uint64_t next = 1;
    for (const auto& file : files) {
        next = std::max(next, file.number + 1);
    }
    for (const auto& file : files) {
        const auto to = part + "/" + kSpoolName + "." + std::to_string(next++)
            + file.path.extension().string();
        std::error_code error;
        fs::rename(spoolJournalOf(file.path.string()), spoolJournalOf(to), error);
        fs::rename(file.path, to, error);
    }
}

/// Their locks are held until all is moved: nobody else takes it meanwhile.
void takeOver(const std::string& folder, const SpoolPart& own)
{
    std::vector<SpoolPart> left;
    auto files = filesOf(own.folder);
    for (int number = 1; number <= kMostProcesses; ++number) {
        const auto path = partOf(folder, number);
        const auto found = path == own.folder ? std::vector<LeftFile>() : filesOf(path);
        const auto part = found.empty() ? std::nullopt : lockPart(path);
        if (part) {
            left.push_back(*part);
            files.insert(files.end(), found.begin(), found.end());
        }
    }
    if (!left.empty()) {
        moveInto(own.folder, std::move(files));
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
