// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"
#include "folder.h"
#include "lab/http/message.h"
#include "simulated.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace attest::test {

using Parameters = std::map<std::string, std::string>;
[[nodiscard]] Parameters formOf(const lab::http::Request& request);
[[nodiscard]] Parameters queryOf(const lab::http::Request& request);

/// Every parameter of ours is one of the library's, with the same value where it is not made anew each time;
/// what the library sends besides is named where this is written.
void expectAlike(const Parameters& ours, const Parameters& theirs);

/// Signing in at the lab twice: by Azure's own library, in a process of its own, and by us.
class Sdk : public testing::Test {
protected:
    void SetUp() override;

    using Requests = std::vector<lab::http::Request>;
    /// What its library sends the sign-in service for that kind of credential.
    Requests theirs(const std::string& kind, std::map<std::string, std::string> more = {});
    /// What we send; `prompts` are for who needs a person.
    Requests ours(azure::Connection made, const azure::Prompts& prompts = {});

    const std::string packages = ASSAYER_CLIENT_PACKAGES;

    Simulated simulated{"build-01"};
    Folder folder;
    azure::Connection connection = simulated.connection(azure::CredentialKind::DeviceCode);
    azure::Connection ops = simulated.opsConnection(azure::CredentialKind::ClientSecret);

private:
    [[nodiscard]] std::map<std::string, std::string> environment() const;
    [[nodiscard]] Requests asked(std::size_t from) const;
};

/// Those of one method, in order.
[[nodiscard]] std::vector<lab::http::Request> of(
    const char* method, const std::vector<lab::http::Request>& all);

} // namespace attest::test
