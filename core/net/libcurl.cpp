// SPDX-License-Identifier: GPL-3.0-or-later
// libcurl is loaded when the first request goes out, and not when the program starts: with all that it
// brings (Kerberos, LDAP, SSH) it costs a start more than verifying a document does, and most starts ask
// nothing of the network. These are its functions under their own names, each handed on.
#include "net/libcurl.h"

#define CURL_DISABLE_TYPECHECK
#include <cstdarg>
#include <curl/curl.h>
#include <dlfcn.h>

// Macros of its headers that hold the number of arguments to three.
#undef curl_easy_setopt
#undef curl_easy_getinfo

namespace attest::net {
namespace {

void* library()
{
    // Kept until the process ends: threads may be inside of it.
    static void* const handle = ::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    return handle;
}

/// Its function of that name; only called once isLibcurlThere() has said yes.
template <typename Function>
Function* its(Function*, const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(library(), name));
}

} // namespace

bool isLibcurlThere()
{
    return library() != nullptr;
}

} // namespace attest::net

#define HAND_ON(function, ...)                                                                     \
    static auto* const theirs = attest::net::its(&(function), #function);                          \
    return theirs(__VA_ARGS__)

extern "C" {

CURLcode curl_global_init(long flags)
{
    HAND_ON(curl_global_init, flags);
}
CURL* curl_easy_init()
{
    HAND_ON(curl_easy_init);
}
void curl_easy_cleanup(CURL* easy)
{
    HAND_ON(curl_easy_cleanup, easy);
}
const char* curl_easy_strerror(CURLcode code)
{
    HAND_ON(curl_easy_strerror, code);
}
CURLM* curl_multi_init()
{
    HAND_ON(curl_multi_init);
}
CURLMcode curl_multi_cleanup(CURLM* multi)
{
    HAND_ON(curl_multi_cleanup, multi);
}
CURLMcode curl_multi_perform(CURLM* multi, int* running)
{
    HAND_ON(curl_multi_perform, multi, running);
}
CURLMcode curl_multi_add_handle(CURLM* multi, CURL* easy)
{
    HAND_ON(curl_multi_add_handle, multi, easy);
}
CURLMcode curl_multi_remove_handle(CURLM* multi, CURL* easy)
{
    HAND_ON(curl_multi_remove_handle, multi, easy);
}
CURLMsg* curl_multi_info_read(CURLM* multi, int* left)
{
    HAND_ON(curl_multi_info_read, multi, left);
}
CURLMcode curl_multi_poll(CURLM* multi, curl_waitfd* more, unsigned count, int wait, int* ready)
{
    HAND_ON(curl_multi_poll, multi, more, count, wait, ready);
}
curl_slist* curl_slist_append(curl_slist* list, const char* text)
{
    HAND_ON(curl_slist_append, list, text);
}
void curl_slist_free_all(curl_slist* list)
{
    HAND_ON(curl_slist_free_all, list);
}
void curl_free(void* memory)
{
    HAND_ON(curl_free, memory);
}
CURLU* curl_url()
{
    HAND_ON(curl_url);
}
void curl_url_cleanup(CURLU* url)
{
    HAND_ON(curl_url_cleanup, url);
}
CURLUcode curl_url_get(CURLU* url, CURLUPart what, char** part, unsigned flags)
{
    HAND_ON(curl_url_get, url, what, part, flags);
}
CURLUcode curl_url_set(CURLU* url, CURLUPart what, const char* part, unsigned flags)
{
    HAND_ON(curl_url_set, url, what, part, flags);
}

// Their second parameter is an enumeration, which curl.h chose and no compiler here widens.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wvarargs"
#endif

// The one argument is of the type that the option's number says (curl.h: CURLOPTTYPE_*).
CURLcode curl_easy_setopt(CURL* easy, CURLoption option, ...)
{
    static auto* const theirs = attest::net::its(&curl_easy_setopt, "curl_easy_setopt");
    va_list list;
    va_start(list, option);
    CURLcode code = CURLE_OK;
    if (option < CURLOPTTYPE_OBJECTPOINT) {
        code = theirs(easy, option, va_arg(list, long));
    } else if (option >= CURLOPTTYPE_OFF_T && option < CURLOPTTYPE_BLOB) {
        code = theirs(easy, option, va_arg(list, curl_off_t));
    } else {
        code = theirs(easy, option, va_arg(list, void*));
    }
    va_end(list);
    return code;
}

CURLcode curl_easy_getinfo(CURL* easy, CURLINFO info, ...)
{
    static auto* const theirs = attest::net::its(&curl_easy_getinfo, "curl_easy_getinfo");
    va_list list;
    va_start(list, info);
    const CURLcode code = theirs(easy, info, va_arg(list, void*));
    va_end(list);
    return code;
}

} // extern "C"
