#!/usr/bin/env bash
# One family's application from the window to the archive, by curl against a running demonstration (./start).
#
#   docs/journey.sh
#
# A man of 58 with a disability certificate that runs out soon, his wife long ill with large bills of her own, their son at
# university, income below the standard. Four items of three departments, one form: docs/journey/application.json.
#
# Needs bash, curl, sed and GNU date; no JSON tool. A public notice hangs for days, so the script sets the platform's clock
# ahead (etc/org.yimen.time.cfg), which is for demonstrations only. Every run invents new ID numbers.
#
# YIMEN_API       http://127.0.0.1:8181/api/v1
# YIMEN_PLATFORM  .run/platform   the unpacked platform, for its etc folder
# YIMEN_DATA      .run/data       its data, for the accounts' password
set -euo pipefail
# The platform's days are days in China.
export TZ=Asia/Shanghai

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
api="${YIMEN_API:-http://127.0.0.1:${YIMEN_HTTP_PORT:-8181}/api/v1}"
platform="${YIMEN_PLATFORM:-$here/../.run/platform}"
data="${YIMEN_DATA:-$here/../.run/data}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
accounts="$data/yimen/demo-accounts.txt"
clock="$platform/etc/org.yimen.time.cfg"
low=civil-affairs/minimum-living-allowance
subsidy=civil-affairs/disability-subsidy
medical=medical-insurance/medical-assistance
certificate=disabled-federation/disability-certificate

heading() { printf '\n== %s\n' "$*"; }
say() { printf '   %s\n' "$*"; }
fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

[ -r "$accounts" ] || fail "No demonstration accounts at $accounts: run ./start first (without --no-demo)."
password=$(sed -n 's/^Password of every account: //p' "$accounts")

# ---- asking ----

# request WHO METHOD PATH [BODY]: the answer is left in $answer, its status in $status, its headers in $work/headers.
request() {
    local who=$1 method=$2 path=$3 body=${4-} arguments
    arguments=(-s -S -X "$method" -D "$work/headers" -o "$work/answer" -w '%{http_code}')
    [ "$who" = nobody ] || arguments+=(-H "Authorization: Bearer $(cat "$work/token.$who")")
    [ "$method" = GET ] || arguments+=(-H "Idempotency-Key: journey-$$-$RANDOM$RANDOM$RANDOM")
    [ -z "${match-}" ] || arguments+=(-H "If-Match: $match")
    if [ "$method" != GET ] && [ -n "$body" ]; then
        arguments+=(-H 'Content-Type: application/json' --data-binary "$body")
    fi
    status=$(curl "${arguments[@]}" "$api$path")
    answer=$(cat "$work/answer")
}

# The same, and the end if the platform refuses.
ask() {
    request "$@"
    [ "$status" -lt 300 ] || fail "$2 $3 as $1 answered $status:" "$answer"
}

# The first value of a member in the answer; the API writes JSON without spaces.
field() {
    local rest=${answer#*\"$1\":}
    case $rest in
        "$answer") ;;
        \"*) rest=${rest#\"} && printf '%s' "${rest%%\"*}" ;;
        *) printf '%s' "${rest%%[,\}]*}" ;;
    esac
}

# Each value of a member in the answer, one a line.
fields() { sed "s/\"$1\":/\n\"$1\":/g" <<<"$answer" | sed -n "s/^\"$1\":\"\([^\"]*\)\".*/   - \1/p"; }

# A new session: sessions end, and the clock is set ahead below.
sign_in() {
    local who
    for who in "$@"; do
        request nobody POST /sessions "{\"login\":\"$who\",\"password\":\"$password\",\"kind\":\"BEARER\"}"
        [ "$status" = 201 ] || fail "$who cannot sign in ($status):" "$answer"
        field token >"$work/token.$who"
    done
}

# ---- the day on the platform ----

ahead() { sed -n 's/^ahead *= *P\([0-9]*\)D$/\1/p' "$clock" 2>/dev/null || true; }
day() { date -d "$((days + ${1:-0})) days" +%F; }
everybody="clerk township township2 civil civil2 medical medical2 disabled disabled2"

# steady: counts how often in a row the platform serves, up to ten times.
steady() {
    served=0
    while [ "$served" -lt 10 ]; do
        request nobody GET /catalogue 2>/dev/null || status=0
        [ "$status" = 200 ] || return 0
        served=$((served + 1))
        sleep 0.1
    done
}

# hangs HANDLING STEP: the last day on which a public notice hangs; a rest day moves it on.
hangs() {
    ask township GET "/handlings/$1"
    answer=${answer#*\"code\":\"step:$2\"}
    field dueDate
}

# pass DAY: lets the day pass; the platform's services start anew with the new time.
pass() {
    local expires served=0
    days=$((($(date -d "$1" +%s) - $(date -d "$(date +%F)" +%s)) / 86400 + 1))
    printf '# Written by docs/journey.sh: for demonstrations only\nahead = P%dD\n' "$days" >"$clock.new"
    mv "$clock.new" "$clock"
    for _ in $(seq 300); do
        request nobody POST /sessions "{\"login\":\"clerk\",\"password\":\"$password\",\"kind\":\"BEARER\"}" 2>/dev/null || status=0
        expires=$(field expiresAt)
        [ "$status" != 201 ] || [[ "${expires%%T*}" < "$(day)" ]] || steady
        [ "$served" -lt 10 ] || break
        sleep 0.2
    done
    [ "$served" -ge 10 ] || fail "The platform did not come back after its clock was set."
    # shellcheck disable=SC2086
    sign_in $everybody
    say "the day after: $(day)"
}
days=$(ahead)
days=${days:-0}

# ---- the family ----

# An ID number with its check character (GB 11643): birth date, and 1 for a man or 0 for a woman.
id_number() {
    local body weights=(7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2) sum=0 i
    body=$(printf '990181%s%02d%d' "$1" $((RANDOM % 100)) $((RANDOM % 5 * 2 + $2)))
    for i in "${!weights[@]}"; do
        sum=$((sum + ${body:i:1} * weights[i]))
    done
    local last=10X98765432
    printf '%s%s' "$body" "${last:sum % 11:1}"
}
husband=$(id_number 19680312 1)
wife=$(id_number 19700821 0)
son=$(id_number 20050506 1)

# The answers to the one form, with the marital status as given.
answers() {
    sed -e "s/@HUSBAND@/$husband/g; s/@WIFE@/$wife/g; s/@SON@/$son/g; s/@CERTIFIED@/42/g" \
        -e "s/@MARITAL@/$1/g; s/@ISSUED@/$(day -3633)/g; s/@EXPIRES@/$(day 20)/g; s/@YEAR@/$(date +%Y)/g" \
        -e "s/@COST_FROM@/$(day -200)/g; s/@COST_TO@/$(day -10)/g" "$here/journey/application.json"
}
items="[\"$low\",\"$subsidy\",\"$medical\",\"$certificate\"]"

# shellcheck disable=SC2086
sign_in $everybody

heading "One form for four items"
ask clerk POST /forms "{\"items\":$items}"
say "questions: $(field questionCount); the four forms apart: $(field separateQuestionCount)"

heading "Draft and registration (clerk)"
ask clerk POST /cases "{\"deskId\":\"qinghe\",\"source\":\"WINDOW\",\"items\":$items,\"answers\":$(answers DIVORCED)}"
case=$(field id)
ask clerk POST "/cases/$case/registration"
say "case $case is $(field title): pinned to today's releases of the items"

# seen PAPER...: the clerk saw these papers, named type/subject.
seen() {
    local paper
    for paper in "$@"; do
        ask clerk PUT "/cases/$case/materials/$paper/seen"
    done
}

# scan PAPER: attaches a scan, here the smallest PDF there is.
scan() {
    printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' \
        >"$work/scan.pdf"
    status=$(curl -s -S -o "$work/answer" -w '%{http_code}' -H "Authorization: Bearer $(cat "$work/token.clerk")" \
        -H 'Content-Type: application/pdf' -H "Idempotency-Key: journey-$$-$RANDOM$RANDOM" \
        --data-binary @"$work/scan.pdf" "$api/cases/$case/materials/$1/scans")
    answer=$(cat "$work/answer")
    [ "$status" = 201 ] || fail "The scan of $1 was answered $status:" "$answer"
}

heading "Papers: all but the bills"
seen check-authorisation/applicant truth-commitment/applicant id-card/applicant portrait-photo/applicant \
    insurance-settlement/member:0 diagnosis/member:0
request clerk POST "/cases/$case/acceptance"
say "acceptance is refused ($status): $(field detail)"

heading "One notice lists both, the missing bills and the contradiction"
ask clerk POST "/cases/$case/notices"
ask clerk GET "/cases/$case"
answer=${answer#*\"notices\":}
say "notice $(field number), to be supplied by $(field supplyBy)"
answer=${answer%%\"clocks\":*}
fields message
sed 's/"title":/\n"title":/g' <<<"${answer%%\"findings\":*}" | sed -n 's/^"title":"\([^"]*\)".*"missing":true.*/   - \1/p'
ask clerk POST "/cases/$case/notices/delivery" \
    "{\"channel\":\"IN_PERSON\",\"at\":\"$(date -d "$days days" +%FT%T%:z)\",\"signer\":\"王建国\"}"

heading "Supplement, signed application, acceptance"
ask clerk GET "/cases/$case"
match="\"$(field version)\""
ask clerk PUT "/cases/$case/form" "{\"items\":$items,\"answers\":$(answers MARRIED)}"
match=
scan medical-bills/member:0
ask clerk POST "/cases/$case/supplement"
scan signed-application/applicant
seen bank-card/applicant disabled-federation.old-certificate/applicant
ask clerk POST "/cases/$case/acceptance"
receipt=$(field receiptNumber)
say "receipt number $receipt"

heading "Dispatch to three departments; one gives it back, and gets it again"
ask clerk POST "/cases/$case/dispatch"
handling() { sed 's/{"id":/\n{"id":/g' <<<"$answer" | sed -n "s|^{\"id\":\"\([^\"]*\)\".*\"item\":\"$1\".*|\1|p"; }
low_handling=$(handling $low)
subsidy_handling=$(handling $subsidy)
medical_handling=$(handling $medical)
certificate_handling=$(handling $certificate)
ask medical POST "/handlings/$medical_handling/return" \
    '{"reason":"家庭经济状况认定由民政部门负责，请窗口核实后再转。","suggestedDepartment":"civil-affairs"}'
ask clerk POST "/handlings/$medical_handling/redispatch" '{"department":"medical-insurance"}'
ask medical POST "/handlings/$medical_handling/receipt"
ask civil POST "/handlings/$low_handling/receipt"
ask civil POST "/handlings/$subsidy_handling/receipt"
ask disabled POST "/handlings/$certificate_handling/receipt"
for pair in "civil $low_handling" "civil $subsidy_handling" "medical $medical_handling" "disabled $certificate_handling"; do
    ask "${pair% *}" POST "/handlings/${pair#* }/feedback" '{"text":"材料已核对，进入办理。"}'
done
say "signed for by 民政局, 医疗保障局, 残疾人联合会"

# step WHO HANDLING CODE RECORD [MORE]: files a step with its form and, if need be, signatures and findings.
step() {
    ask "$1" POST "/handlings/$2/steps/$3/record" "{\"record\":$4${5:+,$5}}"
    say "$3: filed by $1"
}
confirm() {
    ask "$1" POST "/handlings/$2/steps/$3/confirmation"
    say "$3: confirmed by $1"
}
# decide PROPOSER CONFIRMER HANDLING BODY
decide() {
    ask "$1" POST "/handlings/$3/decision/proposal" "$4"
    ask "$2" POST "/handlings/$3/decision/confirmation"
    say "decided: $(field title), proposed by $1, confirmed by $2"
}

heading "残疾人证: checked and renewed"
step disabled "$certificate_handling" intake '{"identityMatches":true}'
decide disabled disabled2 "$certificate_handling" "{\"conclusion\":\"GRANT\",\"reasons\":[\"原证有效期将满，身份核对无误，准予换领。\"],
    \"legalBasis\":[\"《中华人民共和国残疾人证管理办法》第十九条\"],\"record\":{\"kinds\":[\"LIMB\"],\"grade\":2}}"

heading "低保: survey by two, check, opinion, public notice"
ask township POST "/handlings/$low_handling/steps/survey/beginning"
say "survey: begun within its three working days"
step township "$low_handling" survey "{\"surveyedOn\":\"$(day)\",\"ways\":[\"HOME\",\"NEIGHBOUR\"],\"householdSize\":3,
    \"annualIncome\":8000,\"surveyors\":\"吴经办、郑经办\",\"householdSigner\":\"王建国\"}" \
    '"signatures":["吴经办","郑经办"],"householdSigner":"王建国"'
step township "$low_handling" check-request "{\"requestedOn\":\"$(day)\",\"persons\":3}"
step civil "$low_handling" check "{\"startedOn\":\"$(day)\",\"items\":[\"DEPOSIT\",\"VEHICLE\"],\"reportNumber\":\"HD-0001\",
    \"reportedOn\":\"$(day)\",\"result\":\"DIFFERENT\",\"differences\":\"妻子名下有未申报的存款。\"}" \
    '"found":[{"key":"property@1","value":{"savings":29000,"securities":0,"insurance":0,"receivables":0,"onlineAssets":0,"vehicles":[],"houses":[]}}]'
ask township GET "/handlings/$low_handling"
sed 's/{"fact":/\n{"fact":/g' <<<"$answer" \
    | sed -n 's|^{"fact":"property","pointer":"/savings","declared":\([0-9.]*\),"found":\([0-9.]*\).*|   savings: declared \1, found \2|p'
step township "$low_handling" opinion '{"proposal":"AGREE","persons":3,"annualIncome":8000,"monthlyAmount":1115.03,
    "note":"存款未申报，已补充说明；财产仍在限额以内。"}'
confirm township2 "$low_handling" opinion
step township "$low_handling" notice "{\"place\":\"上游村村务公开栏\",\"postedOn\":\"$(day)\"}"

heading "医疗救助: reviewed"
step township "$medical_handling" intake '{"complete":true}'
step township "$medical_handling" verification "{\"requestedOn\":\"$(day)\",\"financialAssets\":29000,\"differs\":true}"
ask township POST "/handlings/$medical_handling/steps/survey/omission" '{"reason":"低保入户调查已经核实。"}'
step township "$medical_handling" township-review '{"persons":3,"financialAssets":29000,"meets":true}'
confirm township2 "$medical_handling" township-review
step medical "$medical_handling" centre-review '{"category":"ILLNESS","eligibleCost":61000,"insurancePaid":40000,"selfPaid":21000}'
step township "$medical_handling" public-notice "{\"place\":\"上游村村务公开栏\",\"from\":\"$(day)\"}"

request township POST "/handlings/$low_handling/steps/notice/confirmation"
say "taking the notice down at once is refused ($status): $(field detail)"
last=$(printf '%s\n' "$(hangs "$low_handling" notice)" "$(hangs "$medical_handling" public-notice)" | sort | tail -n 1)
say "both notices have hung when $last is over"
pass "$last"

heading "低保: the notice comes down, a second person confirms"
confirm township "$low_handling" notice
decide civil civil2 "$low_handling" '{"conclusion":"GRANT","reasons":["家庭月人均收入低于当地低保标准，财产符合规定。"],
    "legalBasis":["《社会救助法》第十八条"],"record":{"persons":3}}'

heading "残疾人两项补贴: pushed, seen by the federation, decided"
step township "$subsidy_handling" push "{\"complete\":true,\"pushedOn\":\"$(day)\"}"
step disabled "$subsidy_handling" federation '{"certificateValid":true,"grade":2}'
decide civil civil2 "$subsidy_handling" '{"conclusion":"GRANT","reasons":["低保家庭中的二级肢体残疾人，符合两项补贴条件。"],
    "legalBasis":["《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》二（一）"],"record":{}}'

heading "医疗救助: refused, with reasons and remedy"
confirm township "$medical_handling" public-notice
decide medical medical2 "$medical_handling" '{"conclusion":"REFUSE","reasons":["经核对结算明细，政策范围内个人自付21000元，未达到认定标准。"],
    "legalBasis":["《社会救助暂行办法》第二十八条"],"record":{"selfPaid":21000}}'
ask medical GET "/handlings/$medical_handling"
say "remedy: $(field remedy)"

heading "Each result is told, with proof"
proof() { printf '{"channel":"IN_PERSON","at":"%s","signer":"王建国"}' "$(date -d "$days days" +%FT%T%:z)"; }
for pair in "civil $low_handling" "civil $subsidy_handling" "medical $medical_handling" "disabled $certificate_handling"; do
    ask "${pair% *}" POST "/handlings/${pair#* }/information"
    ask clerk POST "/handlings/${pair#* }/delivery" "$(proof)"
done
ask nobody POST /progress "{\"receiptNumber\":\"$receipt\",\"idNumberEnding\":\"${husband:14}\"}"
say "the applicant asks for progress: $(field applicant), $(field state)"
fields conclusion

heading "What was granted is published, paid out and handed over"
request clerk POST "/cases/$case/closing"
say "closing before is refused ($status): $(field detail)"
step civil "$low_handling" publication "{\"place\":\"上游村村务公开栏\",\"publishedOn\":\"$(day)\"}"
step civil "$low_handling" delivery "{\"document\":\"CERTIFICATE\",\"handedOn\":\"$(day)\"}"
step civil "$subsidy_handling" delivery "{\"toldOn\":\"$(day)\"}"
step disabled "$certificate_handling" delivery "{\"channel\":\"WINDOW\",\"receivedOn\":\"$(day)\"}"

heading "Closed and archived"
ask clerk POST "/cases/$case/closing"
ask clerk POST "/cases/$case/archive" "{\"archiveNumber\":\"QH-$receipt\"}"
ask clerk GET "/cases/$case"
answer=${answer#*\"state\":}
say "the case is $(field title)"
