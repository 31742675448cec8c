// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[]
    = {
        // Connections
        {"connection.no-name", Basis::Inferred, "", WORDS("A connection has no name"),
            WORDS(
                "A connection is chosen by its name, and this one's is empty or longer than 256 bytes."),
            WORDS("Give it a name."), ""},
        {"connection.bad-url", Basis::Inferred, "",
            WORDS("An address of a connection cannot be used"),
            WORDS(
                "Connection {connection}: {url} is no address that its {endpoint} could have. It takes a "
                "scheme, a host and at most a port: no path, no query, nothing else."),
            WORDS("Write it as https://host or https://host:port."), "RFC 3986"},
        {"connection.not-https", Basis::Inferred, "",
            WORDS("An address of a connection is not https"),
            WORDS("Connection {connection}: its {endpoint} is {url}. Tokens and secrets would pass "
                  "unencrypted, and whoever answers there could be anybody."),
            WORDS(
                "Write the address with https. Only the metadata service of this machine, proxies and "
                "labs speak http."),
            "RFC 6749 section 3.1, RFC 6750 section 5.3"},
        {"connection.userinfo", Basis::Inferred, "",
            WORDS("An address of a connection holds a user"),
            WORDS(
                "Connection {connection}: its {endpoint} has a user or a password before the host. "
                "Connections are kept in a file, where no password belongs, and such an address easily "
                "looks like that of another host."),
            WORDS("Write the address without what stands before the @."), "RFC 3986 section 7.6"},
        {"connection.bad-tenant", Basis::Inferred, "",
            WORDS("A connection's tenant is no tenant's name"),
            WORDS("Connection {connection}: {tenant} is neither a tenant's id nor a domain."),
            WORDS("Give the tenant's id or one of its domains, as in contoso.onmicrosoft.com."),
            ""},
        {"connection.no-tenant", Basis::Inferred, "",
            WORDS("An application needs a tenant to sign in to"),
            WORDS(
                "Connection {connection} signs in by {credential}, which is an application's own. "
                "Applications are known in one tenant, and none is named."),
            WORDS(
                "Set the connection's tenant to the id or a domain of the one that the application is "
                "registered in."),
            ""},
        {"connection.no-client", Basis::Inferred, "",
            WORDS("A connection lacks its application's id"),
            WORDS(
                "Connection {connection} signs in by {credential}, which belongs to an application, and "
                "does not say to which one."),
            WORDS("Set the application (client) id, a GUID that the registration shows."), ""},
        {"connection.bad-client", Basis::Inferred, "",
            WORDS("A connection's application id is no GUID"),
            WORDS("Connection {connection}: {client} is no application (client) id."),
            WORDS("Use the application's client id: neither its name nor its URI."), ""},
        {"connection.no-file", Basis::Inferred, "", WORDS("A connection lacks its file"),
            WORDS(
                "Connection {connection} signs in by {credential}, and no file is named that holds it."),
            WORDS("Name the file. It stays where it is: nothing of it is copied."), ""},
        {"connection.no-authority", Basis::Inferred, "",
            WORDS("A file of certificate authorities holds no certificate"),
            WORDS("None can be trusted by it for TLS of a private cloud."),
            WORDS("Name the file with the certificate of the authority that signed for the cloud's "
                  "services: as PEM, it begins with -----BEGIN CERTIFICATE-----."),
            ""},
        {"connection.bad-identity", Basis::Inferred, "",
            WORDS("A connection does not say well which managed identity it is"),
            WORDS(
                "Connection {connection}: the identity is given as [[{identity}]], which does not fit "
                "what it is said to be. A client id and an object id are GUIDs, a resource id begins "
                "with /subscriptions/."),
            WORDS(
                "Choose what the value is, or leave both away where the machine has a single identity."),
            ""},
        {"connection.place-outside-lab", Basis::Stricter, "",
            WORDS("A connection leads a name elsewhere"),
            WORDS(
                "Connection {connection} leads {host} to another address. Only connections to a lab do "
                "that; in any other, Azure's names have to lead where they lead for everybody."),
            WORDS("Take the place out of the connection. Private clouds are reached by editing the "
                  "endpoints."),
            ""},
        {"connection.place-elsewhere", Basis::Stricter, "",
            WORDS("A lab's connection leads off this machine"),
            WORDS(
                "Connection {connection} leads {host} to {address}. A lab runs on this machine, at "
                "127.0.0.1 and a port."),
            WORDS("Make the connection anew from what the lab said when it started."), ""},
        {"connection.unreadable", Basis::Inferred, "", WORDS("The kept connections cannot be read"),
            WORDS("What is kept of connections is no JSON object ({reason})."),
            WORDS("Mend the file, or remove it and add the connections again."), "RFC 8259"},
        {"connection.version", Basis::Inferred, "",
            WORDS("The kept connections are another version's"),
            WORDS(
                "They are of version {found}; this program knows version {known}. It changes nothing "
                "there, so that the other one can go on using them."),
            WORDS("Use the newer program, or remove the file and add the connections again."), ""},
        {"connection.bad-member", Basis::Inferred, "",
            WORDS("A member of the kept connections does not fit"),
            WORDS(
                "The member {member} is missing, of another type, of a value that is not known, or not "
                "known at all. Nothing is guessed in its place."),
            WORDS("Mend or remove it."), ""},
        {"connection.twice", Basis::Inferred, "", WORDS("Two connections cannot be told apart"),
            WORDS("The connection {connection} has the name or the id of another one."),
            WORDS("Give each its own name."), ""},
        {"connection.no-lab", Basis::Inferred, "",
            WORDS("What is given does not say where a lab is"),
            WORDS(
                "It is not what assay lab serve --json prints[[: {member} is missing or leads off this "
                "machine]]."),
            WORDS("Start a lab with its output kept in a file, and give that file."), ""},
        {"connection.unknown", Basis::Inferred, "", WORDS("There is no such connection"),
            WORDS("No connection is called {name}[[. There are {known}]]."),
            WORDS("Sign in first: assay azure login makes it."), ""},
        {"connection.several", Basis::Inferred, "",
            WORDS("It is not clear which connection is meant"),
            WORDS("None is named, none is called default, and there are several: {known}."),
            WORDS("Name one with --connection."), ""},
        {"connection.none", Basis::Inferred, "", WORDS("There is no connection yet"),
            WORDS("Nobody has signed in to Azure with this program."),
            WORDS("Sign in first: assay azure login."), ""},
        // Credentials
        {"credential.sign-in-needed", Basis::Inferred, "", WORDS("Nobody is signed in"),
            WORDS(
                "Connection {connection} takes a person to sign in, and nothing is kept that would renew an earlier sign-in."),
            WORDS("Sign in first."), ""},
        {"credential.signed-out", Basis::Inferred, "", WORDS("This connection is signed out"),
            WORDS(
                "Somebody signed out of connection {connection}. That holds until somebody signs in again, also where what it signs in with is at hand, so nothing was asked for."),
            WORDS(
                "Sign in again: assay azure login --connection {connection}, or \"Sign in\" in the place Azure."),
            ""},
        {"credential.secret-missing", Basis::Inferred, "", WORDS("The client secret is not there"),
            WORDS(
                "No client secret of connection {connection} is kept in the keychain or in memory."),
            WORDS(
                "Enter it: assay azure login asks for it on a terminal, else takes it from AZURE_CLIENT_SECRET, and the window has a field for it. It is never taken from a command line."),
            ""},
        {"credential.file-unreadable", Basis::Inferred, "",
            WORDS("A credential's file cannot be read"), WORDS("{file}: {reason}."),
            WORDS("See that the file is there, is a regular file, and may be read by you."), ""},
        {"credential.file-too-large", Basis::Inferred, "",
            WORDS("A credential's file is too large"),
            WORDS("{file} is larger than {limit} bytes, which nothing of its kind is."),
            WORDS("See that it is the right file."), ""},
        {"credential.no-certificate", Basis::Inferred, "", WORDS("The file holds no certificate"),
            WORDS(
                "{file} holds no certificate in PEM, and is no PKCS #12 file that could be read."),
            WORDS("Give one file with the certificate and its private key."), ""},
        {"credential.no-key", Basis::Inferred, "", WORDS("The file holds no private key"),
            WORDS("{file} holds a certificate, but not the key that signs for it."),
            WORDS("Give one file with both."), ""},
        {"credential.key-differs", Basis::Inferred, "",
            WORDS("The key and the certificate do not belong together"),
            WORDS("The private key in {file} belongs to none of its certificates."),
            WORDS("Put the certificate of this key into the file."), ""},
        {"credential.key-unfit", Basis::Inferred, "", WORDS("The certificate's key does not fit"),
            WORDS(
                "The key in {file} is {found}. Entra takes proofs that are signed with RSA, and keys of less than 2048 bits are no longer safe."),
            WORDS("Make a certificate with an RSA key of 2048 bits or more, and register it."), ""},
        {"credential.passphrase-needed", Basis::Inferred, "", WORDS("The private key is encrypted"),
            WORDS("The key in {file} needs a passphrase, and none is kept."),
            WORDS(
                "Enter the passphrase: it goes to the keychain, or stays in memory where there is none."),
            ""},
        {"credential.passphrase-wrong", Basis::Inferred, "", WORDS("The passphrase does not fit"),
            WORDS("The passphrase that is kept does not open {file}."), WORDS("Enter it again."),
            ""},
        {"credential.old-encryption", Basis::Inferred, "",
            WORDS("The file is encrypted in an old way"),
            WORDS(
                "{file} can only be opened with algorithms that today's cryptography no longer offers, RC2 or triple DES mostly."),
            WORDS(
                "Encrypt it anew: openssl pkcs12 -legacy reads it, and openssl pkcs12 -export writes it as it is done today."),
            ""},
        {"credential.certificate-expired", Basis::Inferred, "",
            WORDS("The client's certificate has expired"),
            WORDS("The certificate in {file} was valid until {date}. Entra would refuse it."),
            WORDS("Register a new certificate for the application, and name its file."), ""},
        {"credential.no-federated-file", Basis::Inferred, "",
            WORDS("No file of a federated token is known"),
            WORDS(
                "Connection {connection} names no file, and AZURE_FEDERATED_TOKEN_FILE is not set. In a pod, the workload identity's webhook sets it."),
            WORDS(
                "Name the file, or see that the pod has the label azure.workload.identity/use and its service account the annotation with the client id."),
            ""},
        {"credential.not-a-token", Basis::Inferred, "", WORDS("The file holds no token"),
            WORDS("{file} holds something other than a single signed token."),
            WORDS("See that it is the file that the token is written to."), ""},
        {"credential.federated-expired", Basis::Inferred, "",
            WORDS("The federated token has expired"),
            WORDS(
                "The token in {file} was valid until {date}. Whoever writes the file has stopped renewing it."),
            WORDS("See why it is not renewed; for Kubernetes the kubelet does it."), ""},
        {"credential.no-listener", Basis::Inferred, "",
            WORDS("The browser has nowhere to come back to"),
            WORDS(
                "No port of this machine could be opened for the answer of the sign-in page: {reason}."),
            WORDS("Sign in with a device code, which needs no port."), ""},
        {"credential.browser-timed-out", Basis::Inferred, "",
            WORDS("The browser did not come back"),
            WORDS(
                "Nothing came back from the sign-in page within {seconds} seconds. If the page shows an error, that is the cause."),
            WORDS("Sign in again. Where the browser runs on another machine, use a device code."),
            ""},
        {"credential.foreign-answer", Basis::Inferred, "",
            WORDS("Somebody else answered in place of the browser"),
            WORDS(
                "{count} answers came back that did not belong to this sign-in, and the right one did not. They were not used. A page of an earlier sign-in does this, and so does whoever wants to sign you in as somebody else."),
            WORDS("Close earlier sign-in pages and sign in again."), ""},
        {"credential.bad-verification-address", Basis::Inferred, "",
            WORDS("The address for the device code cannot be one"),
            WORDS(
                "{host} wants the code to be entered at an address that is not https, or that hides its host. It is not shown."),
            WORDS("See that the connection's authority is really the cloud's."), ""},
        {"credential.identity-not-found", Basis::Inferred, "",
            WORDS("The machine does not have this identity"),
            WORDS(
                "The identity service ({source}) says: {message}. No identity is assigned, or none with the id that was asked for. A client id and an object id are easily confused."),
            WORDS(
                "Assign the identity to the machine, or correct the id and what kind it is: az vm identity show lists them."),
            ""},
        {"credential.identity-ambiguous", Basis::Inferred, "",
            WORDS("The machine has several identities"),
            WORDS(
                "The identity service ({source}) says: {message}. Without a system-assigned identity it does not choose."),
            WORDS("Set which identity the connection uses."), ""},
        {"credential.identity-resource", Basis::Inferred, "",
            WORDS("What the token is for is not there"),
            WORDS("The identity service ({source}) cannot get a token for {resource}: {message}."),
            WORDS(
                "Register the application in the tenant of the machine, create its service principal, and compare the URI to the letter."),
            ""},
        {"credential.identity-unavailable", Basis::Inferred, "",
            WORDS("The identity service is not available"),
            WORDS(
                "The identity service ({source}) answered with status {status} for half a minute. It does so while it is updated, or when it is asked too often."),
            WORDS("Try again later."), ""},
        {"credential.identity-refused", Basis::Inferred, "", WORDS("The identity service refused"),
            WORDS(
                "The identity service ({source}) answered with status {status}[[ and {code}]][[: {message}]]."),
            WORDS("Follow what it says."), ""},
        {"credential.not-identity-service", Basis::Inferred, "",
            WORDS("Something else answers in place of the identity service"),
            WORDS(
                "Where the identity service ({source}) should be, status {status}[[ and content of type {type}]] came back. A proxy does that, or a machine that is not in Azure."),
            WORDS(
                "Ask from the machine itself, without a proxy. Requests of this program to it never go through one."),
            ""},
        {"credential.identity-redirected", Basis::Inferred, "",
            WORDS("Somebody redirects requests to the identity service"),
            WORDS(
                "Where the identity service ({source}) should answer, status {status} came back, which leads elsewhere[[: to {target}]]. An identity service never redirects: a proxy, a network's sign-in page or another program answers in its place. It was not followed, and nothing was sent there."),
            WORDS(
                "Find what answers there, and take it out of the way: requests to 169.254.169.254 and to this machine itself must not be led through a proxy or a service mesh. Then ask again from the machine itself."),
            ""},
        {"credential.identity-bad-answer", Basis::Inferred, "",
            WORDS("The identity service's answer lacks something"),
            WORDS(
                "The identity service ({source}) answered as if all was well, but {member} is missing or is not what it has to be."),
            WORDS("Try again; if it stays, look at what answers there."), ""},
        {"credential.identity-unsupported", Basis::Inferred, "",
            WORDS("This kind of managed identity is not known here"),
            WORDS(
                "The environment offers identities by {source}, as Service Fabric, Cloud Shell or an old App Service do. This program knows those of virtual machines, App Service and Arc."),
            WORDS("Sign in with the Azure command line, or another credential."), ""},
        {"credential.identity-elsewhere", Basis::Inferred, "",
            WORDS("The environment leads off this machine"),
            WORDS(
                "IDENTITY_ENDPOINT says {url} for {source}, and identity services answer on the machine itself. Nothing was sent there."),
            WORDS("See who sets IDENTITY_ENDPOINT in this environment."), ""},
        {"credential.identity-selector", Basis::Inferred, "",
            WORDS("The token is not known to be of the identity that was asked for"),
            WORDS(
                "The identity service ({source}) was asked for identity {identity}, and its answer does not confirm it (it names: {answered}). Older agents of Azure Arc know the machine's own identity alone and give its token whatever is asked for. The token was not used."),
            WORDS(
                "Update the Connected Machine agent (azcmagent version says which one there is) and assign the identity to the machine; or leave the identity's id away to use the machine's own."),
            ""},
        {"credential.arc-challenge", Basis::Inferred, "",
            WORDS("Arc's agent asks for a file that it may not ask for"),
            WORDS(
                "Whoever answers for the Arc agent wants {file} to be read ({reason}). Only small .key files of the agent's own folder are, which nobody else may write."),
            WORDS(
                "See that the Arc agent is installed and is what answers there; its users belong to the group himds."),
            ""},
        {"credential.arc-key-refused", Basis::Inferred, "",
            WORDS("Arc's agent does not take its own key"),
            WORDS(
                "The content of the file that Arc's agent named was shown to it, and it asks for another one[[: {message}]]. The file is an older agent's, or another program answers than the one that wrote it."),
            WORDS(
                "Try again; if it stays, restart the agent (the service himdsd) and see with azcmagent show that it is connected."),
            ""},
        {"credential.cli-missing", Basis::Inferred, "",
            WORDS("The Azure command line is not there"),
            WORDS("{program} could not be started: {reason}."),
            WORDS("Install the Azure command line, or choose another credential."), ""},
        {"credential.cli-signed-out", Basis::Inferred, "",
            WORDS("The Azure command line is not signed in"),
            WORDS("Nobody is signed in there ({message})."),
            WORDS("Sign in with it: az login. Add the tenant where you have several."), ""},
        {"credential.cli-failed", Basis::Inferred, "", WORDS("The Azure command line failed"),
            WORDS("It ended with code {code}[[ and says: {message}]]"),
            WORDS("Run it yourself and see: az account get-access-token."), ""},
        {"credential.cli-timed-out", Basis::Inferred, "",
            WORDS("The Azure command line took too long"),
            WORDS("It gave no token within {seconds} seconds and was ended."),
            WORDS("Run it yourself and see what it waits for: az account get-access-token."), ""},
        {"credential.cli-bad-answer", Basis::Inferred, "",
            WORDS("The Azure command line printed no token"),
            WORDS(
                "Its output is not what it prints for a token[[: {member} is missing or is not what it has to be]]."),
            WORDS(
                "Run it yourself and see whether something else prints in between: az account get-access-token."),
            ""},
        {"credential.cli-bad-value", Basis::Inferred, "",
            WORDS("A value is not handed to the Azure command line"),
            WORDS(
                "{value} holds characters that no audience or tenant has, so the program was not started with it."),
            WORDS("Correct the connection's tenant or audience."), ""},
};

} // namespace

std::span<const Entry> wordsSignIn()
{
    return kEntries;
}

} // namespace attest::explain
