// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Members that several ARM resources share.

#include "base/json_writer.h"
#include "lab/mint/arm.h"

namespace attest::lab::arm {

using Tags = std::vector<std::pair<std::string, std::string>>;

/// "name", "id", "type", "location".
void writeHead(JsonWriter& json, std::string_view name, std::string_view id, std::string_view type,
    std::string_view location);
void writeTags(JsonWriter& json, const Tags& tags);
/// {"id": ...} under that name; nothing for an empty id.
void writeReference(JsonWriter& json, std::string_view name, std::string_view id);
/// "networkProfile" with the ids of the interfaces.
void writeNetworkProfile(JsonWriter& json, const std::vector<std::string>& nicIds);
void writeIdentity(JsonWriter& json, const Identity& identity);

} // namespace attest::lab::arm
