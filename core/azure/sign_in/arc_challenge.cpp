// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/file_reading.h"
#include "azure/sign_in/identity_endpoint.h"
#include "base/ascii.h"
#include "base/bounded_text.h"

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::azure {

namespace {

constexpr std::size_t kMostChallenge = 4096;

Problem unfit(const std::string& file, const char* reason)
{
    return {
        issue::kArcChallenge, {{"file", bounded(file, kMostTextBytes)}, {"reason", reason}}, {}};
}

/// The file of `Basic realm=/var/opt/azcmagent/tokens/guid.key`, with or without quotes.
std::string fileIn(std::string_view header)
{
    constexpr std::string_view kScheme = "Basic realm=";
    if (header.size() < kScheme.size() || !equalNoCase(header.substr(0, kScheme.size()), kScheme)) {
        return {};
    }
    header.remove_prefix(kScheme.size());
    if (header.size() >= 2 && header.front() == '"' && header.back() == '"') {
        header = header.substr(1, header.size() - 2);
    }
    return std::string(header);
}

/// Whoever answers on that port must not be able to have any file read: of one folder, by a plain name,
/// and written by whom the agent's folder belongs to.
std::optional<Problem> unfitFile(const std::string& file, const std::string& folder)
{
    const std::string_view name = std::string_view(file).starts_with(folder + "/")
        ? std::string_view(file).substr(folder.size() + 1)
        : std::string_view();
    const bool plain = std::ranges::all_of(
        name, [](char c) { return isAlnum(c) || c == '-' || c == '_' || c == '.'; });
    if (name.empty() || !plain || name.starts_with('.')) {
        return unfit(file, "folder");
    }
    if (!name.ends_with(".key")) {
        return unfit(file, "name");
    }
    struct stat facts {};
    struct stat around {};
    if (::lstat(file.c_str(), &facts) != 0 || ::stat(folder.c_str(), &around) != 0) {
        return unfit(file, "missing");
    }
    if (!S_ISREG(facts.st_mode)) {
        return unfit(file, "kind");
    }
    const bool trusted = facts.st_uid == 0 || facts.st_uid == around.st_uid;
    if (!trusted || (facts.st_mode & (S_IWOTH | S_IWGRP)) != 0) {
        return unfit(file, "owner");
    }
    if (facts.st_size < 1 || static_cast<std::size_t>(facts.st_size) > kMostChallenge) {
        return unfit(file, "size");
    }
    return std::nullopt;
}

} // namespace

std::optional<Problem> answerChallenge(const Asking& asking, net::HttpRequest& request)
{
    const auto reply = askIdentityService(asking, request, IdentitySource::Arc);
    if (!reply) {
        return reply.problem();
    }
    if (auto redirection = redirectionOf(*reply, IdentitySource::Arc)) {
        return redirection;
    }
    const std::string* header = reply->header("WWW-Authenticate");
    if (reply->status != 401 || header == nullptr) {
        const std::string* type = reply->header("Content-Type");
        return Problem{issue::kNotIdentityService,
            {{"source", std::string(nameOf(IdentitySource::Arc))},
                {"status", std::int64_t{reply->status}},
                {"type", type == nullptr ? std::string() : bounded(*type, kMostNameBytes)}},
            {}};
    }
    const std::string file = fileIn(*header);
    if (file.empty()) {
        return unfit({}, "header");
    }
    if (auto problem = unfitFile(file, asking.around.arcTokens)) {
        return problem;
    }
    const auto content = readSecretFile(file, kMostChallenge);
    if (!content) {
        return content.problem();
    }
    request.headers.push_back({"Authorization", "Basic " + std::string(asText(content->view())),
        net::Header::Holds::Credential});
    return std::nullopt;
}

} // namespace attest::azure
