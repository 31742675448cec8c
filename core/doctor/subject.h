// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/patience.h"
#include "azure/session.h"
#include "base/time.h"

#include <string>
#include <vector>

namespace attest::doctor {

/// A certificate that a verification rests on.
struct InUse {
    std::string name;
    Time notAfter;
};

/// What is examined. Everything that is empty has a default or is skipped, with a note that says so.
struct Subject {
    azure::Connection connection;
    net::Transport* transport = nullptr; ///< the session's own, or one for who has not signed in
    azure::Session* session = nullptr;   ///< null: nobody has signed in
    Clock clock;
    azure::Pause pause = azure::reallyPause; ///< between two tries of a service that is busy

    std::string audience; ///< of azure_msi; empty: the documented default of the tenant
    std::string issuer;   ///< that the policy names; empty: the documented default of the tenant
    std::string
        principal; ///< object id of the server's own identity; empty: its rights are not checked
    std::vector<std::string>
        scopes; ///< resource ids that have to be read; empty: each subscription
    std::string
        evidence; ///< what the case is called that the next two are of; empty: there is none
    std::vector<std::string> downloads; ///< where evidence says issuers' certificates are
    std::vector<InUse> chain;           ///< of evidence; the shipped anchors are looked at besides
};

/// The GUID of whoever signed in, else that of the connection; empty while neither is known.
[[nodiscard]] std::string tenantOf(const Subject& subject);

} // namespace attest::doctor
