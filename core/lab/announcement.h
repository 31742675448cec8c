// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_writer.h"
#include "lab/lab.h"

namespace attest::lab {

/// Files that clients of a running lab need, and their texts. Only the last two are secrets, of a
/// client that exists nowhere else.
struct LabFile {
    const char* member; ///< of the announcement
    std::string name;   ///< "anchors.pem"
    std::string text;
    enum class Holds { PublicData, Secret } holds = Holds::PublicData;
};
[[nodiscard]] std::vector<LabFile> filesOf(const Lab& lab);

/// Writes the members of the object that tells where everything is; the caller opens and closes it
/// and may add its own. `folder` is where the files were written.
void writeAnnouncement(JsonWriter& json, const Lab& lab, const std::string& folder);

} // namespace attest::lab
