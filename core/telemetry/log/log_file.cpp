// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/log_file.h"

#include "telemetry/log/issues.h"
#include "telemetry/log/record.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::telemetry {

struct LogFile::Descriptor {
    explicit Descriptor(int opened) : number(opened) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (number >= 0) {
            ::close(number);
        }
    }
    int number;
};

namespace {

Problem unreadable(const std::string& path, int error)
{
    return {
        issue::kUnreadable, {{"file", path}, {"reason", std::string(std::strerror(error))}}, {}};
}

} // namespace

Result<LogFile> LogFile::open(const std::string& path)
{
    LogFile file;
    file.m_path = path;
    // Without waiting, because a pipe would; of a regular file it changes nothing.
    file.m_descriptor = std::make_shared<const Descriptor>(
        ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    struct stat facts {};
    if (file.m_descriptor->number < 0 || ::fstat(file.m_descriptor->number, &facts) != 0) {
        return unreadable(path, errno);
    }
    if (!S_ISREG(facts.st_mode)) {
        return unreadable(path, S_ISDIR(facts.st_mode) ? EISDIR : ESPIPE);
    }
    file.m_id = {facts.st_dev, facts.st_ino};
    return file;
}

LogFile LogFile::adopt(std::string path, int descriptor)
{
    LogFile file;
    file.m_path = std::move(path);
    file.m_descriptor = std::make_shared<const Descriptor>(descriptor);
    struct stat facts {};
    if (::fstat(descriptor, &facts) == 0) {
        file.m_id = {facts.st_dev, facts.st_ino};
    }
    return file;
}

std::uint64_t LogFile::size() const
{
    struct stat facts {};
    return ::fstat(m_descriptor->number, &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size)
                                                      : 0;
}

std::int64_t LogFile::writtenAt() const
{
    struct stat facts {};
    return ::fstat(m_descriptor->number, &facts) == 0 ? facts.st_mtime : 0;
}

Result<std::size_t> LogFile::tryRead(std::uint64_t offset, std::span<char> into) const
{
    std::size_t done = 0;
    while (done < into.size()) {
        const auto got = ::pread(m_descriptor->number, into.data() + done, into.size() - done,
            static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0 && done == 0) {
            return unreadable(m_path, errno);
        }
        if (got <= 0) {
            break;
        }
        done += static_cast<std::size_t>(got);
    }
    return done;
}

std::size_t LogFile::read(std::uint64_t offset, std::span<char> into) const
{
    const auto got = tryRead(offset, into);
    return got ? *got : 0;
}

std::string LogFile::line(std::uint64_t offset) const
{
    constexpr std::size_t kStep = 4096;
    std::string text;
    while (text.size() < kLongestLine) {
        const std::size_t had = text.size();
        text.resize(had + kStep);
        const std::size_t got = read(offset + had, {text.data() + had, kStep});
        text.resize(had + got);
        const auto end = text.find('\n', had);
        if (end != std::string::npos) {
            text.resize(end);
            return text;
        }
        if (got < kStep) {
            break;
        }
    }
    return text;
}

} // namespace attest::telemetry
