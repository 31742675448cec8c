// SPDX-License-Identifier: GPL-3.0-or-later
// What Resource Manager tells about access, the resource graph, and run-command.
#include "base/ascii.h"
#include "base/json_writer.h"
#include "decode/json.h"
#include "lab/arm/resource_graph.h"
#include "lab/arm/run_command.h"
#include "lab/arm/service.h"
#include "lab/arm/shapes.h"
#include "lab/mint/guid.h"

#include <algorithm>

namespace attest::lab::arm {

namespace {

/// The text in "name('...')" or "name eq '...'"; empty when the filter has none such.
std::string quotedAfter(std::string_view filter, std::string_view name)
{
    const std::string low = lowered(filter);
    const std::size_t at = low.find(lowered(name));
    const std::size_t open = at == std::string::npos ? at : filter.find('\'', at);
    const std::size_t close = open == std::string::npos ? open : filter.find('\'', open + 1);
    return close == std::string::npos ? std::string()
                                      : std::string(filter.substr(open + 1, close - open - 1));
}

std::vector<std::string> assignmentsFor(
    const World& world, const std::string& scope, const std::string& filter)
{
    const bool atScope = lowered(filter).find("atscope()") != std::string::npos;
    std::string principal = quotedAfter(filter, "assignedTo");
    if (principal.empty()) {
        principal = quotedAfter(filter, "principalId");
    }
    std::vector<std::string> items;
    for (const RoleAssignment& one : world.assignments) {
        const bool here = isWithin(scope, one.scope) || (!atScope && isWithin(one.scope, scope));
        if (here && (principal.empty() || equalNoCase(one.principalId, principal))) {
            items.push_back(roleAssignmentJson(one));
        }
    }
    return items;
}

/// The assignment that a request body describes; nothing for a role or principal there is none of.
std::optional<RoleAssignment> assignmentFrom(
    const World& world, const std::string& body, const std::string& scope, const std::string& id)
{
    const auto json = decode::readJsonText("body", copyBytes(asBytes(body)));
    const decode::NodeId properties
        = json.ok() ? decode::member(json->tree, 0, "properties", json->buffers) : decode::kNoNode;
    const auto text = [&](std::string_view name) {
        return properties == decode::kNoNode
            ? std::string()
            : decode::memberText(json->tree, properties, name, json->buffers).value_or("");
    };
    const std::string definition = text("roleDefinitionId");
    const RoleDefinition* role = findRole(definition.substr(definition.rfind('/') + 1));
    const Principal* principal = findPrincipal(world.directory, text("principalId"));
    if (role == nullptr || principal == nullptr) {
        return std::nullopt;
    }
    return RoleAssignment{id, scope, role->id, principal->id,
        principal->kind == Principal::Kind::User ? "User" : "ServicePrincipal"};
}

/// "subscriptions" of a graph request; empty means all.
std::vector<std::string> subscriptionsOf(const decode::JsonText& json)
{
    std::vector<std::string> all;
    const decode::NodeId list = decode::member(json.tree, 0, "subscriptions", json.buffers);
    if (list != decode::kNoNode) {
        for (auto id = json.tree.at(list).firstChild; id != decode::kNoNode;
             id = json.tree.at(id).next) {
            all.push_back(decode::textOf(json.tree, id, json.buffers).value_or(""));
        }
    }
    return all;
}

} // namespace

http::Response Service::access(const Asked& asked) const
{
    const World& world = asked.world;
    const std::string scope = asked.address.scope;
    const std::string kind = asked.address.types.empty() ? "" : lowered(asked.address.types[0]);
    if (kind == "permissions") {
        std::vector<std::string> items;
        for (const RoleDefinition* role :
            rolesOver(world.assignments, asked.caller.objectId, scope)) {
            items.push_back(permissionJson(*role));
        }
        return http::json(200, page(items));
    }
    const std::string action = asked.address.type() + "/read";
    if (!isAllowed(world.assignments, asked.caller.objectId, action, scope)) {
        return unauthorized(asked.caller, action, scope);
    }
    const bool item = !asked.address.isList();
    if (kind == "roleassignments" && !item) {
        return paged(
            asked, assignmentsFor(world, scope, asked.request.query("$filter").value_or("")));
    }
    if (kind == "roledefinitions") {
        std::vector<std::string> items;
        for (const RoleDefinition& role : builtInRoles()) {
            if (item && equalNoCase(role.id, asked.address.names.back())) {
                return http::json(200, roleDefinitionJson(role));
            }
            items.push_back(roleDefinitionJson(role));
        }
        if (!item) {
            return http::json(200, page(items));
        }
    }
    return errorAnswer(404, "InvalidResourceType",
        "The resource type could not be found in the namespace 'Microsoft.Authorization'.");
}

http::Response Service::writeAssignment(const Asked& asked)
{
    const Address& address = asked.address;
    const bool put = asked.request.method == "PUT", take = asked.request.method == "DELETE";
    if (address.isList() || !(put || take) || !equalNoCase(address.types[0], "roleAssignments")) {
        return errorAnswer(405, "MethodNotAllowed", "Only role assignments can be written.");
    }
    const std::string action = address.type() + (put ? "/write" : "/delete");
    if (!isAllowed(asked.world.assignments, asked.caller.objectId, action, address.scope)) {
        return unauthorized(asked.caller, action, address.scope);
    }
    const std::string& id = address.names.back();
    const auto known = std::find_if(asked.world.assignments.begin(), asked.world.assignments.end(),
        [&](const RoleAssignment& one) { return equalNoCase(one.id, id); });
    if (take) {
        if (known == asked.world.assignments.end()) {
            return http::text(204, "");
        }
        m_tenant->change([&](World& world) {
            std::erase_if(world.assignments,
                [&](const RoleAssignment& one) { return equalNoCase(one.id, id); });
        });
        return http::json(200, roleAssignmentJson(*known));
    }
    const auto wanted = assignmentFrom(asked.world, asked.request.body, address.scope, id);
    if (!wanted) {
        return errorAnswer(400, "InvalidCreateRoleAssignmentRequest",
            "The role assignment needs a known role definition and a principal of the directory.");
    }
    const auto same = [&](const RoleAssignment& one) {
        return equalNoCase(one.scope, wanted->scope) && one.roleId == wanted->roleId
            && equalNoCase(one.principalId, wanted->principalId);
    };
    if (known != asked.world.assignments.end()
        || std::any_of(asked.world.assignments.begin(), asked.world.assignments.end(), same)) {
        return errorAnswer(409, "RoleAssignmentExists", "The role assignment already exists.");
    }
    m_tenant->change([&](World& world) { world.assignments.push_back(*wanted); });
    return http::json(201, roleAssignmentJson(*wanted));
}

http::Response Service::graph(const Asked& asked) const
{
    const auto body = decode::readJsonText("body", copyBytes(asBytes(asked.request.body)));
    const auto text
        = body.ok() ? decode::memberText(body->tree, 0, "query", body->buffers) : std::nullopt;
    const auto query = text ? readGraphQuery(*text) : std::nullopt;
    if (!query) {
        return errorAnswer(400, "BadRequest",
            "Please provide below info when asking for support: the query is not one that the lab "
            "understands (InvalidQuery).");
    }
    const auto wanted = subscriptionsOf(*body);
    std::vector<std::string> rows;
    for (const Resource& one : asked.inventory.all()) {
        const bool inSubscription = wanted.empty()
            || std::any_of(wanted.begin(), wanted.end(),
                [&](const auto& id) { return isWithin(one.id, "/subscriptions/" + id); });
        if (!inSubscription || rows.size() >= query->limit
            || !isAllowed(
                asked.world.assignments, asked.caller.objectId, one.type + "/read", one.id)) {
            continue;
        }
        const auto row = graphRow(asked.world, one);
        if (auto kept = row ? selected(*query, *row) : std::nullopt) {
            rows.push_back(std::move(*kept));
        }
    }
    JsonWriter json;
    const auto count = static_cast<std::int64_t>(rows.size());
    json.beginObject().key("totalRecords").number(count).key("count").number(count);
    json.key("data").beginArray();
    for (const std::string& row : rows) {
        json.raw(row);
    }
    json.endArray().key("facets").beginArray().endArray();
    json.member("resultTruncated", "false").endObject();
    http::Response response = http::json(200, json.take());
    response.headers.push_back({"x-ms-user-quota-remaining", "14"});
    response.headers.push_back({"x-ms-user-quota-resets-after", "00:00:05"});
    return response;
}

http::Response Service::runCommand(const Asked& asked)
{
    const std::string id = asked.path.substr(0, asked.path.rfind('/'));
    const std::string action = asked.address.type() + "/action";
    if (!isAllowed(asked.world.assignments, asked.caller.objectId, action, id)) {
        return unauthorized(asked.caller, action, id);
    }
    const Resource* machine = asked.inventory.find(id);
    if (machine == nullptr || !m_options.metadata) {
        return notFound(
            "Microsoft.Compute/virtualMachines", id.substr(id.rfind('/') + 1), asked.address.group);
    }
    const std::string script = scriptOf(asked.request.body).value_or("");
    const Machine* runs = findMachine(asked.world, machine->name);
    const bool windows = runs != nullptr && runs->osType == "Windows";
    if (windows != (commandIdOf(asked.request.body) == "RunPowerShellScript")) {
        return errorAnswer(400, "InvalidParameter",
            "The specified commandId is not supported by the operating system of this machine.");
    }
    const auto metadata = m_options.metadata(machine->name);
    const std::string result = windows ? windowsCommandResult(powerShellOutput(script, metadata))
                                       : runCommandResult(scriptOutput(script, metadata));
    const std::string operation
        = deriveGuid(asked.world.seed, "run-command/" + std::to_string(++m_count));
    {
        const std::scoped_lock lock(m_lock);
        constexpr std::size_t kMostKept = 256;
        if (m_commands.size() >= kMostKept) {
            m_commands.clear();
        }
        m_commands.emplace(operation, result);
    }
    http::Response response = http::text(202, "");
    response.headers.push_back({"Location",
        "https://" + std::string(asked.request.header("Host").value_or("")) + "/subscriptions/"
            + asked.address.subscription + "/providers/Microsoft.Compute/locations/lab/operations/"
            + operation
            + "?monitor=true&api-version=" + asked.request.query("api-version").value_or("")});
    response.headers.push_back({"Retry-After", "0"});
    return response;
}

http::Response Service::commandResult(const std::string& id)
{
    const std::scoped_lock lock(m_lock);
    const auto found = m_commands.find(id);
    return found == m_commands.end()
        ? errorAnswer(404, "NotFound", "The operation could not be found.")
        : http::json(200, found->second);
}

} // namespace attest::lab::arm
