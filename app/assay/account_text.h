// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"
#include "base/json_writer.h"
#include "verb.h"

namespace attest::app {

/// Who is signed in and by which connection, for people: what tokens say of themselves.
[[nodiscard]] std::string accountInWords(
    const azure::Connection& connection, const azure::Account& account);
/// The members "connection" and "account".
void writeAccount(
    JsonWriter& json, const azure::Connection& connection, const azure::Account& account);

} // namespace attest::app
