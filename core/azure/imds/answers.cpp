// SPDX-License-Identifier: GPL-3.0-or-later
// What the metadata service's answers mean, whoever fetched them.

#include "azure/arm/client.h"
#include "azure/imds/client.h"
#include "azure/shape.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"
#include "decode/jose.h"

#include <algorithm>

namespace attest::azure {
namespace {

/// The same lie about types as of any answer of Azure, under the name of this service's.
Problem shapeProblem(const Problem& problem)
{
    if (problem.id == issue::kUnexpectedShape) {
        return {issue::kImdsShape, problem.params, problem.span};
    }
    const auto param = [&problem](std::string_view name) {
        for (const Param& one : problem.params) {
            if (one.name == name) {
                return paramText(one.value);
            }
        }
        return std::string();
    };
    return {issue::kImdsShape,
        {{"what", param("what")}, {"path", std::string()}, {"expected", std::string("JSON")},
            {"found", param("reason")}},
        {}};
}

Problem shapeProblem(const char* what, const char* path, const char* expected, std::string found)
{
    return {issue::kImdsShape,
        {{"what", std::string(what)}, {"path", std::string(path)},
            {"expected", std::string(expected)}, {"found", std::move(found)}},
        {}};
}

Result<Value> objectIn(const char* what, ByteView body)
{
    auto value = Value::read(what, copyBytes(body));
    if (!value) {
        return shapeProblem(value.problem());
    }
    return value;
}

/// {"error":"...","error_description":"...","newest-versions":[...]}
struct ErrorBody {
    std::string error, description, newest;
    bool is = false; ///< of that form at all
    [[nodiscard]] const std::string& said() const
    {
        return description.empty() ? error : description;
    }
};

ErrorBody errorIn(ByteView body)
{
    ErrorBody found;
    const auto value = Value::read("error", copyBytes(body));
    if (!value) {
        return found;
    }
    found.error = bounded(redactSecrets(value->member("error").text()), kMostTextBytes);
    found.description
        = bounded(redactSecrets(value->member("error_description").text()), kMostTextBytes);
    const Value newest = value->member("newest-versions");
    if (newest.present()) {
        for (const Value& one : newest.elements()) {
            found.newest += (found.newest.empty() ? "" : ", ") + bounded(one.text(), 32);
            if (found.newest.size() > kMostNameBytes) {
                break;
            }
        }
    }
    found.is = !value->fault() && !found.error.empty();
    return found;
}

bool mentions(const ErrorBody& error, std::string_view words)
{
    return lowered(error.error + " " + error.description).find(words) != std::string::npos;
}

Problem badRequest(const ErrorBody& error, std::string_view resource)
{
    const Param said{"said", error.said()};
    if (!error.newest.empty()) {
        return {issue::kImdsVersion,
            {{"version", std::string(resource.empty() ? kAttestedVersion : kIdentityVersion)},
                {"newest", error.newest}},
            {}};
    }
    // The error member is a code for identities and a sentence for all else, so what is asked for says
    // which of them it can be; the description only tells apart what the codes do not.
    if (!resource.empty() && error.error == "invalid_resource") {
        return {issue::kNoSuchResource, {{"resource", std::string(resource)}, said}, {}};
    }
    if (!resource.empty() && error.error == "invalid_request") {
        return mentions(error, "multiple user assigned")
            ? Problem{issue::kSeveralIdentities, {said}, {}}
            : mentions(error, "identity not found")
            ? Problem{issue::kNoIdentity, {said}, {}}
            : Problem{issue::kImdsRefused,
                {{"status", std::int64_t{400}}, {"error", error.error}, said}, {}};
    }
    if (mentions(error, "x-forwarded-for") || mentions(error, "forwarded")) {
        return {issue::kImdsForwarded, {said}, {}};
    }
    if (mentions(error, "metadata header") || error.error == "bad_request_102") {
        return {issue::kImdsHeader, {said}, {}};
    }
    return {issue::kImdsRefused,
        {{"status", std::int64_t{400}}, {"error", bounded(error.error, kMostNameBytes)}, said}, {}};
}

/// The decoders' own word for it, so that a quoted token and an encrypted one are told apart.
std::string whyNotCompact(const std::string& token)
{
    Buffers buffers;
    decode::Tree tree;
    const auto given = buffers.add(Buffer("token", copyBytes(asBytes(token))));
    const auto jws = decode::readCompactJws(buffers, tree, given);
    return jws ? "another text" : std::string(jws.problem().id.value);
}

} // namespace

Problem imdsProblem(int status, ByteView body, std::string_view contentType,
    std::string_view resource, unsigned attempts)
{
    const ErrorBody error = errorIn(body);
    const Param code{"status", static_cast<std::int64_t>(status)};
    if (status == 429) {
        return {issue::kImdsThrottled, {{"attempts", static_cast<std::int64_t>(attempts)}}, {}};
    }
    const bool updating = status == 404 || status == 410 || status == 500 || status == 503;
    if (body.empty() && updating) {
        return {issue::kImdsUpdating,
            {code, {"attempts", static_cast<std::int64_t>(attempts)}, {"said", std::string()}}, {}};
    }
    if (!error.is) {
        // Every text of the service is JSON; 502 and 504 are a proxy's words for "nobody there".
        return {issue::kImdsStranger,
            {code, {"type", bounded(std::string(contentType), kMostNameBytes)}}, {}};
    }
    if (status == 400) {
        return badRequest(error, resource);
    }
    if (status == 404 || status == 410 || status >= 500) {
        return {issue::kImdsUpdating,
            {code, {"attempts", static_cast<std::int64_t>(attempts)}, {"said", error.said()}}, {}};
    }
    return {issue::kImdsRefused,
        {code, {"error", bounded(error.error, kMostNameBytes)}, {"said", error.said()}}, {}};
}

std::optional<Problem> unfitAttested(ByteView body)
{
    constexpr const char* kWhat = "attested document";
    const auto value = objectIn(kWhat, body);
    if (!value) {
        return value.problem();
    }
    const std::string encoding = value->member("encoding").text();
    const std::string signature = value->needed("signature");
    if (value->fault()) {
        return shapeProblem(*value->fault());
    }
    if (encoding != "pkcs7") {
        return shapeProblem(kWhat, "encoding", "pkcs7", bounded(encoding, kMostNameBytes));
    }
    return std::nullopt;
}

Result<std::string> resourceIdIn(ByteView body)
{
    const auto value = objectIn("instance metadata", body);
    if (!value) {
        return value.problem();
    }
    std::string id = value->member("compute")["resourceId"].text();
    if (value->fault()) {
        return shapeProblem(*value->fault());
    }
    // Unsigned, and only a hint; but it will be asked for.
    if (!id.empty() && segmentOf(id, "subscriptions").empty()) {
        return shapeProblem(
            "instance metadata", "compute/resourceId", "resource id", bounded(id, kMostNameBytes));
    }
    return id;
}

Result<std::string> tokenIn(ByteView body)
{
    constexpr const char* kWhat = "token";
    const auto value = objectIn(kWhat, body);
    if (!value) {
        return value.problem();
    }
    std::string token = value->needed("access_token");
    const std::string type = value->member("token_type").text();
    if (value->fault()) {
        return shapeProblem(*value->fault());
    }
    if (!equalNoCase(type, "Bearer")) {
        return shapeProblem(kWhat, "token_type", "Bearer", bounded(type, kMostNameBytes));
    }
    const bool compact = std::count(token.begin(), token.end(), '.') == 2
        && std::all_of(token.begin(), token.end(),
            [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == '_'; });
    if (!compact) {
        return shapeProblem(kWhat, "access_token", "compact token", whyNotCompact(token));
    }
    return token;
}

} // namespace attest::azure
