// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/spool.h"

#include "live/issues.h"
#include "live/private_folder.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace attest::live {

namespace {

/// Files of one spool: what is given up is given up file by file.
constexpr std::uint64_t kFiles = 8;

/// A name of a person's or a pod's as part of a file's: nothing in it leads elsewhere.
std::string fileNameOf(std::string_view name)
{
    std::string safe;
    for (const char c : name.substr(0, 64)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9') || c == '-' || c == '_';
        safe += plain ? c : '_';
    }
    return safe.empty() ? "log" : safe;
}

} // namespace

Problem Spool::failed(const std::string& path, int error) const
{
    return {
        issue::kSpoolFailed, {{"file", path}, {"reason", std::string(std::strerror(error))}}, {}};
}

Result<Spool> Spool::open(const std::string& folder, const std::string& name, Settings settings)
{
    Spool spool(folder, fileNameOf(name), settings);
    if (const int error = makePrivateFolder(folder); error != 0) {
        return spool.failed(folder, error);
    }
    spool.takeUp();
    return spool;
}

Spool::Spool(Spool&& other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_name(std::move(other.m_name))
    , m_settings(other.m_settings)
    , m_files(std::exchange(other.m_files, {}))
    , m_bytes(std::exchange(other.m_bytes, 0))
    , m_givenUp(other.m_givenUp)
    , m_nextNumber(other.m_nextNumber)
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_ended(other.m_ended)
{
}

Spool::~Spool()
{
    if (m_settings.end == SpoolEnd::Clear) {
        clear();
    } else if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void Spool::takeUp()
{
    std::error_code error;
    const std::string prefix = m_name + ".";
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix) || !name.ends_with(".log")) {
            continue;
        }
        File file{entry.path().string(), 0, entry.file_size(error), 0};
        const char* const digits = name.c_str() + prefix.size();
        const char* const end = name.c_str() + name.size() - 4;
        const auto read = std::from_chars(digits, end, file.number);
        if (read.ec == std::errc() && read.ptr == end && !error) {
            m_bytes += file.bytes;
            m_nextNumber = std::max(m_nextNumber, file.number + 1);
            m_files.push_back(std::move(file));
        }
    }
    std::ranges::sort(m_files, {}, &File::number);
}

std::optional<Problem> Spool::nextFile()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    File file;
    file.number = m_nextNumber++;
    file.path = m_folder + "/" + m_name + "." + std::to_string(file.number) + ".log";
    m_descriptor = ::open(
        file.path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0) {
        return failed(file.path, errno);
    }
    m_files.push_back(std::move(file));
    m_ended = false;
    return std::nullopt;
}

void Spool::countBeside(std::uint64_t number, std::uint64_t bytes)
{
    const auto file = std::ranges::find(m_files, number, &File::number);
    if (file != m_files.end()) {
        file->beside += bytes;
        m_bytes += bytes;
        keepBound();
    }
}

void Spool::keepBound()
{
    while (m_bytes > m_settings.mostBytes && m_files.size() > 1) {
        giveUpOldest();
    }
}

void Spool::giveUpOldest()
{
    ::unlink(m_files.front().path.c_str());
    m_bytes -= m_files.front().bytes + m_files.front().beside;
    m_givenUp += m_files.front().bytes;
    m_files.pop_front();
}

std::optional<Problem> Spool::append(std::string_view lines)
{
    const std::uint64_t perFile = std::max<std::uint64_t>(1, m_settings.mostBytes / kFiles);
    if (m_descriptor < 0 || m_ended || m_files.back().bytes + m_files.back().beside >= perFile) {
        if (auto problem = nextFile()) {
            return problem;
        }
    }
    auto& file = m_files.back();
    const auto before = file.bytes;
    while (!lines.empty()) {
        const auto written = ::write(m_descriptor, lines.data(), lines.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            // What is there of them would run into the line that comes next.
            const int error = errno;
            if (::ftruncate(m_descriptor, static_cast<off_t>(before)) == 0) {
                m_bytes -= file.bytes - before;
                file.bytes = before;
            }
            return failed(file.path, error);
        }
        file.bytes += static_cast<std::uint64_t>(written);
        m_bytes += static_cast<std::uint64_t>(written);
        lines.remove_prefix(static_cast<std::size_t>(written));
    }
    keepBound();
    return std::nullopt;
}

void Spool::clear()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    while (!m_files.empty()) {
        giveUpOldest();
    }
}

} // namespace attest::live
