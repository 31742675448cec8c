// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections.h"

#include "azure/connection_json.h"
#include "base/ascii.h"
#include "issues.h"
#include "own_files.h"
#include "worker.h"

#include <algorithm>
#include <filesystem>

namespace attest::app {

namespace {

constexpr std::size_t kMostBytes = 1U << 20U;

std::optional<UsageError> write(const std::vector<azure::Connection>& all)
{
    const std::string path = connectionsFile();
    if (path.empty()) {
        return UsageError{"usage.unwritable-path",
            QT_TRANSLATE_NOOP("assay",
                "connections cannot be kept: neither XDG_CONFIG_HOME nor HOME says where")};
    }
    return writeOwn(path, azure::connectionsJson(all));
}

std::string namesOf(const std::vector<azure::Connection>& all)
{
    std::string names;
    for (const auto& one : all) {
        names += (names.empty() ? "" : ", ") + one.name;
    }
    return names;
}

const azure::Connection* named(const std::vector<azure::Connection>& all, std::string_view name)
{
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::string connectionsFile()
{
    const std::string folder = ownFolder("XDG_CONFIG_HOME", ".config");
    return folder.empty() ? folder : folder + "/connections.json";
}

std::variant<std::vector<azure::Connection>, UsageError, Problem> keptConnections(
    const Invocation& invocation)
{
    const std::string path = connectionsFile();
    std::error_code error;
    if (path.empty() || !std::filesystem::exists(path, error)) {
        return std::vector<azure::Connection>();
    }
    const auto read = invocation.worker.files().read(path, kMostBytes, Keep::No, nullptr);
    if (const auto* unreadable = std::get_if<UsageError>(&read)) {
        return *unreadable;
    }
    const auto& file = std::get<FilePtr>(read);
    if (file->excess) {
        return Problem{issue::kFileTooLarge,
            {{"file", path}, {"limit", static_cast<std::int64_t>(kMostBytes)}}, {}};
    }
    auto all = azure::readConnections(file->bytes);
    if (!all) {
        return all.problem();
    }
    return std::move(all).value();
}

std::optional<UsageError> keepConnection(
    std::vector<azure::Connection> all, const azure::Connection& connection)
{
    const auto found
        = std::ranges::find_if(all, [&](const auto& one) { return one.id == connection.id; });
    found == all.end() ? all.push_back(connection) : void(*found = connection);
    return write(all);
}

std::optional<UsageError> dropConnection(
    std::vector<azure::Connection> all, const azure::Connection& connection)
{
    std::erase_if(all, [&](const auto& one) { return one.id == connection.id; });
    return write(all);
}

Result<azure::Connection> chosenConnection(
    const std::vector<azure::Connection>& all, const std::optional<std::string>& name)
{
    if (all.empty() && !name) {
        return Problem{issue::kConnectionNone, {}, {}};
    }
    if (const auto* found = named(all, name.value_or(kUsualConnection))) {
        return *found;
    }
    if (name) {
        return Problem{issue::kConnectionUnknown, {{"name", *name}, {"known", namesOf(all)}}, {}};
    }
    if (all.size() == 1) {
        return all.front();
    }
    return Problem{issue::kConnectionSeveral, {{"known", namesOf(all)}}, {}};
}

} // namespace attest::app
