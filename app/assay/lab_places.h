// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "lab/running_labs.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace attest::app {

/// The port at the end of "http://127.0.0.1:4711".
[[nodiscard]] std::uint16_t portIn(std::string_view url);
[[nodiscard]] std::string onLoopback(std::uint16_t port);

/// The one lab of this user that runs on this machine; more than one, or none, is said with a way out.
[[nodiscard]] OrUsage<lab::RunningLab> theRunningLab();

/// The configuration of an agent that a lab wrote for that method; empty: azure_imds.
[[nodiscard]] std::string agentFileOf(const lab::RunningLab& lab, std::string_view method);

/// The folder that a lab writes its files to: the one asked for, which stays, or a temporary one, which
/// goes with it.
class LabFolder {
public:
    /// `option` is what it was asked for with: "--state".
    [[nodiscard]] static OrUsage<LabFolder> make(
        const std::optional<std::string>& given, std::string_view option);
    LabFolder(LabFolder&& other) noexcept;
    LabFolder& operator=(LabFolder&&) = delete;
    ~LabFolder();

    /// Absolute: an agent is started from another folder.
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    enum class Stay { No, Yes };
    LabFolder(std::string path, Stay stay) : m_path(std::move(path)), m_stay(stay) {}

    std::string m_path; ///< empty once moved from
    Stay m_stay;
};

} // namespace attest::app
