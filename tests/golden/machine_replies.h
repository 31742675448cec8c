// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/imds_input.h"

namespace attest::golden {

/// What Resource Manager answers about the machine of a scenario, and which attributes follow.
struct VmReplies {
    explicit VmReplies(const World& world);

    lab::arm::Vm vm;
    lab::arm::Nic nic;
    lab::arm::Subnet subnet;
    lab::arm::Subscription subscription;

    /// Lets the scenario ask about this machine, and answers.
    void giveTo(Imds& in) const;
};

struct ScaleSetReplies {
    explicit ScaleSetReplies(const World& world);

    lab::arm::ScaleSetVm vm;
    lab::arm::Subnet subnet;
    lab::arm::Subscription subscription;

    void giveTo(Imds& in) const;
};

/// Under the key of the request for that object.
[[nodiscard]] Replies::value_type vmReply(const std::string& id, verify::Reply reply);
[[nodiscard]] Replies::value_type networkReply(const std::string& id, verify::Reply reply);
[[nodiscard]] Replies::value_type subscriptionReply(const std::string& id, verify::Reply reply);

/// Replaces the answer that has this key, or adds it.
void answer(Imds& in, Replies::value_type reply);

/// azure_imds:azure_imds.<key>="<value>"
[[nodiscard]] std::string imdsLine(const std::string& key, const std::string& value);
/// The three attributes that need no look-up.
[[nodiscard]] std::vector<std::string> signedLines(const World& world);

} // namespace attest::golden
