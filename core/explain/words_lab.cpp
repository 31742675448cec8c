// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    {"lab.cannot-listen", Basis::Inferred, "", WORDS("The lab cannot listen on a port"),
        WORDS("A service of the lab could not take port {port} of this machine: {reason}. Port 0 "
              "means that any free one would have done."),
        WORDS("End the program that holds the port, or choose another one with --port."), ""},
    {"lab.unreachable", Basis::Inferred, "", WORDS("A service of the lab does not answer"),
        WORDS("Nothing answers on port {port} of this machine: {reason}."),
        WORDS("See that the lab is running, and that the port is the one it printed when it "
              "started."),
        ""},
    {"lab.timed-out", Basis::Inferred, "", WORDS("A service of the lab took too long"),
        WORDS("The service on port {port} took the request and did not finish its answer in time: "
              "{reason}."),
        WORDS("Try again. If a fault that slows the service down is switched on, this is it."), ""},
    {"lab.bad-answer", Basis::Inferred, "", WORDS("A service of the lab gave no usable answer"),
        WORDS("What came from port {port} is no complete HTTP answer, or larger than is taken: "
              "{reason}."),
        WORDS("See that the port is the lab's and not that of another program."), "RFC 9112"},
    {"lab.no-such-machine", Basis::Inferred, "", WORDS("The lab has no such machine"),
        WORDS("No machine of the simulated tenant is called {machine}. There are {known}."),
        WORDS("Use one of these names."), ""},
    {"lab.bad-state", Basis::Inferred, "", WORDS("The lab's server cannot use its state folder"),
        WORDS("{path}: {reason}. The file holds which challenges were answered and which "
              "identities were issued; without it a kept document could be used again after a "
              "restart."),
        WORDS("End another lab that uses the same folder, or choose one with --state that you may "
              "write to."),
        ""},
    {"lab.bad-scenario", Basis::Inferred, "", WORDS("A scenario of the lab cannot be used"),
        WORDS("The scenario {name} cannot be played: {reason}[[ ({found})]]."),
        WORDS("A scenario is one JSON object with title, story, learn, method and faults; assay lab run "
              "--faults says which faults there are."),
        ""},
};

} // namespace

std::span<const Entry> wordsLab()
{
    return kEntries;
}

} // namespace attest::explain
