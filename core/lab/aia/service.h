// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"
#include "lab/tenant/tenant.h"

namespace attest::lab::aia {

/// Serves the certificates of the authorities at the paths that certificates name, DER, whatever
/// host was asked: www.microsoft.com, caissuers.microsoft.com and cacerts.digicert.com are one here.
[[nodiscard]] http::Handler handler(std::shared_ptr<const Tenant> tenant);

} // namespace attest::lab::aia
