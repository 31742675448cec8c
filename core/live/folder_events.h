// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace attest::live {

/// Tells that something was made in, moved into or moved out of the folders of some paths, so that a file
/// that stands at one of them for a moment is seen. Where the system has none to give (inotify has limits
/// per user) it never tells: whoever follows has to look now and then all the same.
class FolderEvents {
public:
    FolderEvents();
    FolderEvents(const FolderEvents&) = delete;
    FolderEvents& operator=(const FolderEvents&) = delete;
    ~FolderEvents();
    /// The folder that this file stands in, or will.
    void watchFor(const std::string& path);
    /// Readable when there is something to tell; -1 where there never will be.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Forgets what was told.
    void heard();

private:
    int m_descriptor;
};

} // namespace attest::live
