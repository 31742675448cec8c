// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/kept_copy.h"

#include "live/private_folder.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace attest::watch {

namespace {

constexpr std::size_t kStep = std::size_t{256} << 10U;

bool writeAll(int descriptor, std::uint64_t offset, std::string_view text)
{
    while (!text.empty()) {
        const auto put = ::pwrite(descriptor, text.data(), text.size(), static_cast<off_t>(offset));
        if (put < 0 && errno == EINTR) {
            continue;
        }
        if (put <= 0) {
            return false;
        }
        offset += static_cast<std::uint64_t>(put);
        text.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

} // namespace

bool KeptCopy::add(const telemetry::LogFile& from, telemetry::Extent part)
{
    if (part.end > m_most) {
        return false;
    }
    std::vector<char> buffer(kStep);
    for (auto at = part.begin; at < part.end;) {
        const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(kStep, part.end - at));
        const auto got = from.read(at, {buffer.data(), bytes});
        if (got == 0 || !writeAll(m_descriptor, at, {buffer.data(), got})) {
            return false;
        }
        at += got;
    }
    return true;
}

std::optional<KeptCopy> KeptCopies::begin(const std::string& path, std::uint64_t bytes)
{
    std::erase_if(m_made, [](const auto& each) { return each.expired(); });
    std::uint64_t taken = 0;
    for (const auto& each : m_made) {
        const auto file = each.lock();
        taken += file ? file->size() : 0;
    }
    if (m_folder.empty() || bytes > kMostEach || taken + kMostEach > kMostInAll
        || live::makePrivateFolder(m_folder) != 0) {
        return std::nullopt;
    }
    // Without a name from the beginning: whatever ends the program, nothing stays behind.
    const int descriptor = ::open(m_folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return std::nullopt; // not every file system can
    }
    KeptCopy copy(telemetry::LogFile::adopt(path, descriptor), descriptor, kMostEach);
    m_made.push_back(copy.file());
    return copy;
}

} // namespace attest::watch
