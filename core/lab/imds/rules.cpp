// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/imds/rules.h"

#include "base/json_writer.h"
#include "lab/imds/identity.h"
#include "lab/imds/versions.h"

#include <algorithm>

namespace attest::lab::imds {

namespace {

bool hasDoubles(const http::Parameters& parameters)
{
    for (auto one = parameters.begin(); one != parameters.end(); ++one) {
        if (std::any_of(std::next(one), parameters.end(),
                [&](const auto& other) { return other.first == one->first; })) {
            return true;
        }
    }
    return false;
}

} // namespace

http::Response plainError(int status, std::string_view text)
{
    JsonWriter json;
    json.beginObject().member("error", text).endObject();
    return http::json(status, json.take());
}

http::Response notThisVersion()
{
    JsonWriter json;
    json.beginObject().member("error",
        "Bad request. api-version is invalid or was not specified in the request. For more "
        "information refer to aka.ms/azureimds");
    json.key("newest-versions").beginArray();
    for (const std::string_view version : versions().first(3)) {
        json.string(version);
    }
    json.endArray().endObject();
    return http::json(400, json.take());
}

std::optional<http::Response> refusalOf(
    const http::Request& request, const http::Parameters& parameters, Category category)
{
    const bool identity = category == Category::Identity;
    if (request.method != "GET") {
        return identity ? identityError(405, "method_not_allowed", "Method not allowed")
                        : plainError(405, "Method not allowed");
    }
    // A request that was forwarded could come from elsewhere: a proxy would open the machine's
    // identity to whoever can reach it.
    if (request.header("X-Forwarded-For")) {
        return identity
            ? identityError(400, "bad_request_103", "Request contains a forbidden header")
            : plainError(400, "Bad request. X-Forwarded-For header is not allowed");
    }
    if (request.header("Metadata") != "true") {
        return identity
            ? identityError(400, "bad_request_102", "Required metadata header not specified")
            : plainError(400, "Bad request. Required metadata header not specified");
    }
    if (hasDoubles(parameters)) {
        return plainError(400, "Bad request. Duplicate query parameter");
    }
    const auto version = http::valueOf(parameters, "api-version");
    if (!version || !isVersion(*version)) {
        return notThisVersion();
    }
    return std::nullopt;
}

} // namespace attest::lab::imds
