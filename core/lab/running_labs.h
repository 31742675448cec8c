// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attest::lab {

/// What an agent of another process has to know to log in to a lab.
struct RunningLab {
    std::uint16_t imds = 0, server = 0; ///< ports of this machine
    std::string trustDomain;
    std::string seed;
    std::string method; ///< of the scenario that is played there; empty: either will do
    std::string folder; ///< its files (announcement.h), among them configurations of agents
};

/// Where labs of this user say that they run: a folder that nobody else can write to, in the system's
/// folder for temporary files. Empty where there is none to be had.
[[nodiscard]] std::string runningLabsFolder();

/// Says so for as long as it lives. A process that is killed takes its word with it too: what is written
/// counts only while the writer holds a lock on it, which the system drops.
class RunningLabEntry {
public:
    /// Without effect where the folder cannot be written to: nothing but discovery rests on it.
    RunningLabEntry(const std::string& labsFolder, const RunningLab& lab);
    ~RunningLabEntry();
    RunningLabEntry(const RunningLabEntry&) = delete;
    RunningLabEntry& operator=(const RunningLabEntry&) = delete;

    [[nodiscard]] bool written() const { return m_descriptor >= 0; }

private:
    std::string m_path;
    int m_descriptor = -1;
};

/// Those that run now, oldest first; what killed ones left behind is removed.
[[nodiscard]] std::vector<RunningLab> runningLabs(const std::string& labsFolder);

} // namespace attest::lab
