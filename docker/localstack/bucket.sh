#!/bin/sh
# The bucket of the environment. Run any number of times, it leaves the same. The credentials are in the environment.
set -eu
if awslocal s3api head-bucket --bucket "$S3_BUCKET" 2>/dev/null; then
  echo "bucket $S3_BUCKET is there"
elif [ "$AWS_DEFAULT_REGION" = us-east-1 ]; then
  # The one region that S3 refuses to be told.
  awslocal s3api create-bucket --bucket "$S3_BUCKET"
else
  awslocal s3api create-bucket --bucket "$S3_BUCKET" \
    --create-bucket-configuration "LocationConstraint=$AWS_DEFAULT_REGION"
fi
