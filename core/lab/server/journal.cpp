// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/server/journal.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <unistd.h>

namespace attest::lab {

namespace {

Problem badState(const std::string& path, int error)
{
    return {issue::kBadState, {{"path", path}, {"reason", std::string(std::strerror(error))}}, {}};
}

std::string contentsOf(int file)
{
    std::string all;
    char block[65536];
    for (ssize_t got = 0; (got = ::read(file, block, sizeof block)) != 0;) {
        if (got < 0 && errno != EINTR) {
            break;
        }
        all.append(block, static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    }
    return all;
}

/// A new file is only there for good once its folder says so.
void syncFolder(const std::string& path)
{
    const auto folder = std::filesystem::path(path).parent_path();
    const int handle
        = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const std::string& path)
{
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return badState(path, errno);
    }
    std::unique_ptr<Journal> journal(new Journal(file));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        return badState(path, errno);
    }
    std::string all = contentsOf(file);
    const auto whole = all.rfind('\n') == std::string::npos ? 0 : all.rfind('\n') + 1;
    if (::ftruncate(file, static_cast<off_t>(whole)) != 0 || ::lseek(file, 0, SEEK_END) < 0) {
        return badState(path, errno);
    }
    for (std::size_t at = 0; at < whole;) {
        const auto end = all.find('\n', at);
        journal->m_lines.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    syncFolder(path);
    return journal;
}

Journal::~Journal()
{
    ::close(m_file);
}

bool Journal::writeOut(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(m_file, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return ::fdatasync(m_file) == 0;
}

// Whoever finds nobody writing writes for all who came meanwhile; the others wait for him.
bool Journal::append(std::string_view lines)
{
    std::unique_lock guard(m_lock);
    m_waiting += lines;
    const std::uint64_t mine = ++m_taken;
    while (m_durable < mine && !m_broken) {
        if (m_writing) {
            m_synced.wait(guard);
            continue;
        }
        m_writing = true;
        const std::string batch = std::move(m_waiting);
        m_waiting.clear();
        const std::uint64_t upTo = m_taken;
        guard.unlock();
        const bool good = writeOut(batch);
        guard.lock();
        m_writing = false;
        m_durable = good ? upTo : m_durable;
        m_broken = m_broken || !good;
        m_synced.notify_all();
    }
    return m_durable >= mine;
}

} // namespace attest::lab
