-- 4,096 visits with a browser's headers, made before the first is sent: 4,096 visitors on 1,000 pages.
local size = 4096
local requests = {}
local place = 0

init = function(args)
  for number = 1, size do
    local page = "/tin-tuc/bai-" .. (number % 1000) .. "/"
    requests[number] = table.concat({
      "POST /api/visit?page=" .. page .. " HTTP/1.1",
      "Host: ctxh.example.vn",
      "User-Agent: Mozilla/5.0 (Linux; Android 10; K" .. number % 64 .. ") AppleWebKit/537.36 (KHTML, like Gecko) " ..
        "Chrome/130.0.0.0 Mobile Safari/537.36",
      "Accept: */*",
      "Accept-Language: vi-VN,vi;q=0.9,en;q=0.8",
      "Accept-Encoding: gzip, deflate, br",
      "Origin: https://ctxh.example.vn",
      "Referer: https://ctxh.example.vn" .. page,
      "Sec-Fetch-Site: same-origin",
      "Sec-Fetch-Mode: no-cors",
      "Sec-Fetch-Dest: empty",
      "Content-Length: 0",
      "X-Forwarded-For: 113.160." .. math.floor(number / 256) .. "." .. number % 256,
      "Connection: keep-alive",
      "", "",
    }, "\r\n")
  end
end

request = function()
  place = place % size + 1
  return requests[place]
end
