// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/client.h"
#include "azure/imds/client.h"
#include "azure/process.h"
#include "base/finding.h"

/// Evidence from where it is: this machine, another one, a pod. Planned first, so that what will be done can
/// be shown to the letter, then carried out.
namespace attest::azure {

namespace issue {
/// Not a host that ssh is started for: [user@]name or address. params: host
inline constexpr IssueId kBadHost{"fetch.bad-host"};
/// params: what ("pod", "namespace", "container", "context"), value
inline constexpr IssueId kBadPod{"fetch.bad-pod"};
/// By run-command, and by none which machine's. No params.
inline constexpr IssueId kNoMachine{"fetch.no-machine"};
/// Not the id of a machine that can run a command. params: id
inline constexpr IssueId kBadMachine{"fetch.bad-machine"};
/// The script's output is not between its marks. params: reason ("missing", "twice", "cut")
inline constexpr IssueId kOutputMalformed{"fetch.output-malformed"};
/// The script ran, and nothing answered it. params: said (the end of its error output)
inline constexpr IssueId kRemoteNoAnswer{"fetch.remote-no-answer"};
/// Resource Manager ran the command, which did not succeed. params: code, said
inline constexpr IssueId kRunCommandFailed{"fetch.run-command-failed"};
/// Resource Manager does not let the account run one, which reading it is not enough for.
/// params: id, code, said
inline constexpr IssueId kRunCommandForbidden{"fetch.run-command-forbidden"};
/// params: seconds
inline constexpr IssueId kRunCommandTimedOut{"fetch.run-command-timed-out"};
/// What came back answers another challenge. params: nonce, found
inline constexpr IssueId kNonceDiffers{"fetch.nonce-differs"};
/// The document's challenge cannot be read: it is no document. params: reason (an id of the decoders)
inline constexpr IssueId kNoDocument{"fetch.no-document"};
/// Which machine it is was not told, so that Resource Manager cannot be asked about it. params: reason
inline constexpr IssueId kNoHint{"fetch.no-resource-id"};
} // namespace issue

enum class FetchWay { Imds, RunCommand, Ssh, Kubectl, File };
[[nodiscard]] std::string_view wayName(FetchWay way); ///< "imds", "run-command", ...
[[nodiscard]] std::optional<FetchWay> wayNamed(std::string_view name);

enum class FetchWhat { Attested, Token };

/// What a machine runs, and with it which script. Pods and hosts of ssh are Linux.
enum class System { Linux, Windows };
/// As Resource Manager calls it (osType). What it does not call Windows is Linux.
[[nodiscard]] System systemNamed(std::string_view name);

struct FetchOrder {
    FetchWhat what = FetchWhat::Attested;
    FetchWay way = FetchWay::Imds;
    std::string nonce;    ///< of Attested; empty: a new one
    std::string resource; ///< of Token
    IdentityChoice identity;
    std::string machineId;         ///< of RunCommand: a resource id
    System system = System::Linux; ///< of RunCommand
    std::string host; ///< of Ssh: "host", "user@host", an alias of the user's own configuration
    std::string pod, nameSpace, container, context; ///< of Kubectl; all but the pod may be empty
};

/// What will be done. Equal plans do the same.
struct FetchPlan {
    FetchOrder order;   ///< with its nonce
    std::string marker; ///< random, so that nothing that is printed besides can pass for the answer
    std::string script; ///< that runs on the other machine; empty for Imds and File
    std::vector<std::string> argv; ///< of Ssh and Kubectl
    std::vector<std::string>
        paths;                ///< of the metadata service, the evidence's first; empty for File
    std::string target, body; ///< of RunCommand: a path of Resource Manager, and what it is sent
};
/// Checks all that goes into commands. Problems: fetch.bad-*
[[nodiscard]] Result<FetchPlan> planFetch(FetchOrder order);
/// The exact command as one would type it, or the request, for showing before it is run.
[[nodiscard]] std::string commandFor(const FetchPlan& plan, const Endpoints& endpoints);
/// The same with where the address really leads, through a connection to a simulated tenant.
[[nodiscard]] std::string commandFor(const FetchPlan& plan, const Connection& connection);

struct Fetched {
    FetchWhat what = FetchWhat::Attested;
    Bytes answer; ///< of the metadata service, as it came; of Token it holds a credential
    std::string nonce;
    std::string resourceId; ///< the machine's own word of which one it is; may be empty
    std::string name;       ///< for people: "ssh web-01"
    std::vector<Finding> remarks;
};

struct FetchMeans {
    net::Transport* transport = nullptr; ///< for Imds
    std::string metadata = "http://169.254.169.254";
    Session* session = nullptr; ///< for RunCommand
    ArmOptions arm;
    Patience imds = imdsPatience();
    ProcessBounds process;
    std::chrono::seconds runCommand{300}; ///< until a command has to be done
};
/// Carries it out; blocks. Of File nothing can be: its bytes are given to takeEvidence().
[[nodiscard]] Result<Fetched> fetch(
    const FetchPlan& plan, const FetchMeans& means, const net::Cancel& cancel);

/// Holds an answer to its form and the plan's nonce, wherever it came from.
[[nodiscard]] Result<Fetched> takeEvidence(const FetchPlan& plan, Bytes answer);

} // namespace attest::azure
