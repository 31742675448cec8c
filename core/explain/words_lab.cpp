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
        WORDS(
            "A scenario is one JSON object with title, story, learn, method and faults; assay lab run "
            "--faults says which faults there are."),
        ""},
    {"lab.bad-mix", Basis::Inferred, "", WORDS("A mix of faults that a fleet cannot play"),
        WORDS(
            "The fault {fault} cannot be part of a fleet's mix: {reason}. Agents can only play what "
            "passes through them, by the method that they log in by, and all shares together are a "
            "hundred in a hundred logins at the most."),
        WORDS(
            "Write NAME=PERCENT, with names of assay lab run --faults; play the others with assay lab "
            "serve --scenario."),
        ""},
};

} // namespace

std::span<const Entry> wordsLab()
{
    return kEntries;
}

} // namespace attest::explain
