// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/folder_events.h"

#include <array>
#include <filesystem>
#include <sys/inotify.h>
#include <unistd.h>

namespace attest::live {

FolderEvents::FolderEvents() : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

FolderEvents::~FolderEvents()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void FolderEvents::watchFor(const std::string& path)
{
    if (m_descriptor < 0) {
        return;
    }
    const auto folder = std::filesystem::path(path).parent_path();
    // Not of what is written into a file: of a busy folder that would be told all the time.
    (void)::inotify_add_watch(m_descriptor, folder.empty() ? "." : folder.c_str(),
        IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_ONLYDIR);
}

void FolderEvents::heard()
{
    alignas(inotify_event) std::array<char, 4096> events;
    while (m_descriptor >= 0 && ::read(m_descriptor, events.data(), events.size()) > 0) {}
}

} // namespace attest::live
