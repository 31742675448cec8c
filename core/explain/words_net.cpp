// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    {"net.bad-url", Basis::Stricter, "", WORDS("The request cannot be sent as it is written"),
        WORDS(
            "{url} was not asked for ({reason}). An address is http or https, says its host plainly, and "
            "holds no user, no password, no fragment and no characters that two readers could take "
            "differently; a header is one line."),
        WORDS(
            "Correct the address where it comes from: the connection's endpoints, the policy, or what "
            "was typed."),
        "RFC 3986 3.2, RFC 9110 5.5"},
    {"net.not-allowed", Basis::Stricter, "", WORDS("No rule allows this address"),
        WORDS(
            "{url} on {host} was not asked for, because nothing says that it may be. What evidence and "
            "answers name is asked for only where a rule lists it."),
        WORDS("If the address is right, fetch what it holds by hand and open the file."), ""},
    {"net.unresolved", Basis::Inferred, "", WORDS("A name has no address"),
        WORDS(
            "Nothing was found for the name {host}: it does not exist, or the name servers of this machine "
            "do not answer or do not know it."),
        WORDS(
            "Check the spelling. If it is a private name, connect to the network that knows it; if names "
            "are resolved by a proxy here, set the proxy in the connection."),
        ""},
    {"net.forbidden-address", Basis::Stricter, "",
        WORDS("A name leads to an address that is not allowed"),
        WORDS(
            "{host} leads to {address}. Addresses that evidence names have to be public ones, the metadata "
            "service has one address of its own, and a simulated service only the one it was given. "
            "Otherwise a certificate could make this machine ask its own network."),
        WORDS(
            "If a name server here answers with addresses of the local network on purpose, fetch the "
            "file elsewhere and open it."),
        "RFC 6890"},
    {"net.unreachable", Basis::Inferred, "", WORDS("A host cannot be reached"),
        WORDS("No connection to {host} came about: {reason}."),
        WORDS(
            "Check that this machine may reach the host on that port (firewall, virtual network, proxy), "
            "and that the service is running."),
        ""},
    {"net.timed-out", Basis::Inferred, "", WORDS("A host took too long"),
        WORDS(
            "{host} was given {seconds} seconds and did not connect, or did not finish its answer."),
        WORDS(
            "Try again. If it stays so, a firewall may drop what is sent there; the doctor looks at each "
            "hop."),
        ""},
    {"net.too-large", Basis::Stricter, "", WORDS("An answer is larger than is taken"),
        WORDS(
            "The answer of {host} was dropped at {limit} bytes, counted after decompression. What is asked "
            "for here is never that large."),
        WORDS(
            "See that the address belongs to the service it should; a page for people, or a host that means "
            "harm, answers like this."),
        ""},
    {"net.malformed", Basis::Inferred, "", WORDS("An answer is no complete HTTP"),
        WORDS("What came from {host} cannot be used: {reason}. Nothing of it was believed."),
        WORDS(
            "Try again. If it stays so, see whether something on the way (a proxy, a balancer, a sign-in page "
            "of the network) answers in place of the service."),
        "RFC 9112"},
    {"net.tls-untrusted", Basis::Stricter, "", WORDS("A server's certificate is not trusted"),
        WORDS(
            "The certificate that {host} showed was refused: {reason}[[ (issued by {issuer})]]. Nothing was "
            "sent to it."),
        WORDS(
            "If a proxy of your own organisation opens TLS here, or the cloud is a private one, add its "
            "authority to the connection. Otherwise do not go on: somebody may be reading along."),
        "RFC 5280 6"},
    {"net.tls-wrong-host", Basis::Stricter, "", WORDS("A server's certificate is for another name"),
        WORDS(
            "{host} was asked for, and the certificate is not for that name[[ but for {names}]]. The common name does not count. Nothing was sent."),
        WORDS("Check the endpoint's spelling, and that its name does not lead to another service."),
        "RFC 9525 6"},
    {"net.tls-expired", Basis::Stricter, "", WORDS("A server's certificate has expired"),
        WORDS(
            "{host} showed a certificate, its own or one above it, that ended[[ on {date}]]. Nothing was "
            "sent."),
        WORDS(
            "Check this machine's clock. If it is right, whoever runs the server has to renew the "
            "certificate."),
        "RFC 5280 4.1.2.5"},
    {"net.tls-failed", Basis::Inferred, "", WORDS("No TLS connection came about"),
        WORDS("The handshake with {host} failed: {reason}. TLS 1.2 is the least that is taken."),
        WORDS("See that the port speaks TLS, and that the server offers TLS 1.2 or later."),
        "RFC 8996"},
    {"net.proxy-failed", Basis::Inferred, "", WORDS("The proxy does not let the request through"),
        WORDS("{host} was to be reached through the proxy {proxy}: {reason}."),
        WORDS(
            "Check the proxy in the connection's settings, or in http_proxy and https_proxy; no_proxy lists "
            "what is reached without it. HTTP 407 means that the proxy wants a user and a password."),
        ""},
    {"net.cancelled", Basis::Inferred, "", WORDS("A request was cancelled"),
        WORDS("[[The request to {host} was ended before its answer was complete.]]"), "", ""},
    {"net.declined", Basis::Inferred, "", WORDS("A request was held back"),
        WORDS("The request to {host} was stopped by hand before anything was sent."), "", ""},
    {"net.not-recorded", Basis::Inferred, "", WORDS("There is no recording of this request"),
        WORDS(
            "{url} is asked for, and no answer to it was recorded. Nothing is asked for while recordings are "
            "replayed."),
        WORDS("Record the exchange again, or go online."), ""},

    {"keychain.locked", Basis::Inferred, "", WORDS("The keychain is locked"),
        WORDS(
            "Nothing can be read from the keychain or put into it until it is unlocked. What is kept there is "
            "not lost."),
        WORDS(
            "Unlock it (on most desktops: Passwords and Keys, or by signing in with a password), then try "
            "again. Until then secrets are kept in memory and go when the program ends."),
        ""},
    {"keychain.denied", Basis::Inferred, "", WORDS("The keychain denied access"),
        WORDS(
            "The keychain is there and unlocked, and does not let this program read or write: its prompt "
            "was dismissed, or the desktop's rules forbid it."),
        WORDS("Try again and allow it when the desktop asks."), ""},
    {"keychain.absent", Basis::Inferred, "", WORDS("There is no keychain"),
        WORDS(
            "No Secret Service answers in this session, as is usual on servers. Secrets are kept in memory "
            "and go when the program ends; they are never written to a file."),
        WORDS("To keep them, start gnome-keyring or KWallet in the session."), ""},
    {"keychain.slow", Basis::Inferred, "", WORDS("The keychain does not answer"),
        WORDS(
            "The keychain was given {seconds} seconds. It may be showing a prompt on another screen."),
        WORDS("Look for a prompt of the desktop, then try again."), ""},
    {"keychain.failed", Basis::Inferred, "", WORDS("The keychain failed"),
        WORDS("The keychain could not do what it was asked: {reason}."),
        WORDS("Try again. Until then secrets are kept in memory and go when the program ends."),
        ""},

    // Of core/live/network.
    {"source.refused", Basis::Inferred, "", WORDS("A source refuses its logs"),
        WORDS(
            "{host} answered with status {status}[[: {reason}]]. 401 means that the credentials are not or no longer valid, 403 that they do not allow it; reading the logs of pods takes get on pods/log and list on pods."),
        WORDS(
            "Check who asks (the user of the kubeconfig, the tenant and token for Loki), and what the "
            "answer says."),
        ""},
    {"source.bad-query", Basis::Inferred, "", WORDS("The query is none"),
        WORDS("{host} does not understand the query[[: {reason}]]. It is not asked again."),
        WORDS(
            "Remove the source and add it with the query put right. A query that gives lines begins "
            "with a selector of streams in braces."),
        ""},
    {"source.bad-reply", Basis::Inferred, "", WORDS("A source does not answer as its kind does"),
        WORDS(
            "What {host} answered is not what a service of this kind says. Nothing was taken from it."),
        WORDS("See that the address is that of the service, and not of a page in front of it."),
        ""},
    {"source.bad-address", Basis::Inferred, "", WORDS("This is no source on the network"),
        WORDS(
            "{source} names no pods, no query, no journal and no container, or holds a password."),
        WORDS(
            "Write kube:CONTEXT/NAMESPACE/POD, kube:CONTEXT/NAMESPACE?LABEL=VALUE, loki+https://HOST?QUERY, journal:HOST/UNIT or docker:CONTAINER; an empty CONTEXT is the current one, and without HOST/ the journal is this machine's."),
        ""},
    {"source.bad-kubeconfig", Basis::Inferred, "", WORDS("The kubeconfig cannot be used"),
        WORDS("{file}: {reason}."),
        WORDS(
            "Choose another context or correct the file; kubectl config view shows what it says. The credentials of a service account in a token file always work."),
        "Kubernetes client-go, kubeconfig (v1)"},
    {"source.exec-not-allowed", Basis::Stricter, "",
        WORDS("A program would have to be run for credentials"),
        WORDS(
            "The kubeconfig has {command} run for the credentials of the cluster. A program that a file names "
            "can do whatever you can, so it is run only where you agree to that."),
        WORDS(
            "See what the kubeconfig says of it (kubectl config view), then allow it: in the window "
            "where the source is told of, in the terminal by --allow-exec."),
        "Kubernetes client-go, client.authentication.k8s.io"},
    {"source.exec-bad-answer", Basis::Inferred, "", WORDS("The program for credentials gave none"),
        WORDS("What {command} wrote is no credential that can be used: {reason}."),
        WORDS(
            "Run it in a terminal, with KUBERNETES_EXEC_INFO set, and look at its output; sign in with it where "
            "it asks for that."),
        "Kubernetes client-go, client.authentication.k8s.io"},
    {"source.no-pods", Basis::Inferred, "", WORDS("No pod is chosen"),
        WORDS(
            "Nothing that is running is chosen by {selector}[[ in the namespace {namespace}]]. As soon as there "
            "is one, its log is followed."),
        WORDS("Check the namespace and the labels: kubectl get pods --show-labels lists them."),
        ""},
    {"source.too-many", Basis::Stricter, "", WORDS("More containers are chosen than are followed"),
        WORDS(
            "Logs of {limit} containers are followed at once, each over a connection of its own. The rest is "
            "left out."),
        WORDS("Choose fewer by labels, or read them from Loki."), ""},
    {"source.stream-ended", Basis::Inferred, "", WORDS("A followed stream ended by itself"),
        WORDS(
            "{source} ended without an error, as the log of a container does when the container stops. It "
            "is asked for again, and goes on where it was left."),
        "", ""},
    {"source.rotated", Basis::Inferred, "", WORDS("Some lines may be missing"),
        WORDS(
            "After a reconnection, the log of {name} did not begin with the lines that were there before: it was rotated meanwhile, and what was written in between is gone from the node."),
        WORDS("Look for the lines where logs are kept for longer."), ""},
    {"source.crowded", Basis::Inferred, "", WORDS("Some lines of one instant are missing"),
        WORDS(
            "More than {limit} lines bear the same nanosecond, and the service does not give more of one "
            "at once. The ones after that were passed over."),
        WORDS("Narrow the query by labels or by a filter."), ""},
};

} // namespace

std::span<const Entry> wordsNet()
{
    return kEntries;
}

} // namespace attest::explain
