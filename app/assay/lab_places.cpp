// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_places.h"

#include "shown_argument.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace attest::app {

namespace {

UsageError unusable(const std::string& path, const std::string& reason, std::string_view option)
{
    return {"usage.unwritable-path",
        {QT_TRANSLATE_NOOP("assay",
             "the lab's files cannot be written to {folder}: {reason}; give another folder with "
             "{option} FOLDER"),
            {{"folder", quotedArgument(path)}, {"reason", reason},
                {"option", std::string(option)}}}};
}

} // namespace

std::uint16_t portIn(std::string_view url)
{
    std::uint16_t port = 0;
    const auto digits = url.substr(url.rfind(':') + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return port;
}

std::string onLoopback(std::uint16_t port)
{
    return "http://127.0.0.1:" + std::to_string(port);
}

std::string agentFileOf(const lab::RunningLab& lab, std::string_view method)
{
    return lab.folder + (method == "azure_msi" ? "/agent-msi.yaml" : "/agent-imds.yaml");
}

OrUsage<lab::RunningLab> theRunningLab()
{
    auto labs = lab::runningLabs(lab::runningLabsFolder());
    if (labs.size() == 1) {
        return std::move(labs.front());
    }
    if (labs.empty()) {
        return UsageError{"usage.missing-option",
            QT_TRANSLATE_NOOP("assay",
                "no lab of this user runs here: start one with assay lab serve, in another "
                "terminal, or give --imds PORT, --server PORT and --config FILE")};
    }
    std::string choices;
    for (const auto& each : labs) {
        choices += "\n       --imds " + std::to_string(each.imds) + " --server "
            + std::to_string(each.server) + " --config " + agentFileOf(each, each.method);
    }
    return UsageError{"usage.missing-option",
        {QT_TRANSLATE_NOOP("assay", "several labs run here; say which one:{choices}"),
            {{"choices", choices}}}};
}

OrUsage<LabFolder> LabFolder::make(const std::optional<std::string>& given, std::string_view option)
{
    std::error_code error;
    if (!given) {
        auto name = std::filesystem::temp_directory_path(error) / "assay-lab-XXXXXX";
        std::string path = error ? std::string("/tmp/assay-lab-XXXXXX") : name.string();
        if (::mkdtemp(path.data()) == nullptr) {
            return unusable(path.substr(0, path.rfind('/')), std::strerror(errno), option);
        }
        return LabFolder(std::move(path), Stay::No);
    }
    std::filesystem::create_directories(*given, error);
    if (error) {
        return unusable(*given, error.message(), option);
    }
    if (::access(given->c_str(), W_OK | X_OK) != 0) {
        return unusable(*given, std::strerror(errno), option);
    }
    return LabFolder(
        std::filesystem::absolute(*given, error).lexically_normal().string(), Stay::Yes);
}

LabFolder::LabFolder(LabFolder&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_stay(other.m_stay)
{
    other.m_path.clear();
}

LabFolder::~LabFolder()
{
    if (m_stay == Stay::No && !m_path.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
}

} // namespace attest::app
